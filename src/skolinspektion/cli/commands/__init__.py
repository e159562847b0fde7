"""What can be asked on the command line? One module for each command."""
