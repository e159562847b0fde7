"use strict";
(() => {
  // What a link points into is opened first: a closed part cannot be scrolled to everywhere.
  const open = () => {
    const id = decodeURIComponent(location.hash.slice(1));
    const target = id && document.getElementById(id);
    if (!target) return;
    for (let part = target; part; part = part.parentElement) {
      if (part.tagName === "DETAILS") part.open = true;
    }
    target.scrollIntoView();
    if (target.tabIndex === -1) target.focus({ preventScroll: true });
  };
  addEventListener("hashchange", open);
  open();

  // Paper cannot be opened: everything is printed, then closed again.
  const opened = [];
  addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll("details:not([open])")) {
      part.open = true;
      opened.push(part);
    }
  });
  addEventListener("afterprint", () => {
    for (const part of opened.splice(0)) part.open = false;
  });

  const table = document.getElementById("beslut");
  if (!table) return;
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const words = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // Sorting: a button in each heading; what is missing stays last whichever way.
  const headings = [...table.tHead.rows[0].cells];
  const sortBy = (column) => {
    const heading = headings[column];
    const down = heading.getAttribute("aria-sort") === "ascending";
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    const value = (row) => row.cells[column].dataset.sort;
    const asNumber = "number" in rows[0].cells[column].dataset;
    const order = (a, b) => (asNumber ? a - b : words.compare(a, b));
    rows.sort((a, b) => {
      const [one, other] = [value(a), value(b)];
      if (one === "" || other === "") return (one === "") - (other === "");
      return down ? order(other, one) : order(one, other);
    });
    body.append(...rows);
  };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    button.addEventListener("click", () => sortBy(column));
    heading.append(button);
  });

  // Filtering: words, kind and outcome together.
  const form = document.getElementById("filter");
  const status = document.getElementById("antal-rader");
  const [search, kind, outcome] = ["sok", "slag", "utfall"].map((id) => document.getElementById(id));
  const texts = new Map(rows.map((row) => [row, row.textContent.toLocaleLowerCase()]));
  const filter = () => {
    const wanted = search.value.toLocaleLowerCase().split(/\s+/);
    let left = 0;
    for (const row of rows) {
      const fits =
        wanted.every((word) => texts.get(row).includes(word)) &&
        (!kind.value || row.dataset.kind === kind.value) &&
        (!outcome.value || row.dataset.outcomes.includes(`|${outcome.value}|`));
      row.hidden = !fits;
      left += fits;
    }
    status.textContent = left ? `${left} / ${rows.length}` : status.dataset.none;
  };
  form.hidden = false;
  for (const change of ["input", "change"]) form.addEventListener(change, filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  filter();
})();
