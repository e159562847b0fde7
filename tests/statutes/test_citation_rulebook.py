"""The forms in which Swedish law is cited, by the rulebook's headings, with what they mean.

Each line is a form and the fragments that it points to. Where a heading names a statute, the form
names none and is read with that one as its default. ``⏎`` is a line break, ``⍽`` a no-break space,
``␣`` a narrow no-break space and ``·`` a soft hyphen.
"""

from __future__ import annotations

import re

import pytest

from skolinspektion.statutes import Provision, Statute, find_citations, parse_citation, statute

RULEBOOK = """
# one section [2010:800]
4 kap. 5 § | K4P5
4 kap 5 § | K4P5
4 kap.5 § | K4P5
4 kap. 5§ | K4P5
4kap. 5§ | K4P5
4 Kap. 5 § | K4P5
4 KAP. 5 § | K4P5
4 kapitlet 5 § | K4P5
4 kapitlet 5 paragrafen | K4P5
fjärde kapitlet 5 § | K4P5
fjärde kapitlet femte paragrafen | K4P5
6 a kap. 2 § | K6aP2
6a kap. 2 § | K6aP2
17 a kap. 3 § | K17aP3
26 a kap. 1 § | K26aP1
4 kap. 6 a § | K4P6a
4 kap. 6a § | K4P6a
4 kap. 6 A § | K4P6a
4 kap. 6a§ | K4P6a
26 kap. 16 a § | K26P16a
10 kap. 23 i § | K10P23i
26:10 | K26P10
4:6 a | K4P6a
6 a:2 | K6aP2

# the sign before its number [2017:900]
§ 9 | P9
§9 | P9
§§ 9 och 10 | P9 P10
§§ 1-3 | P1 P2 P3
§ 1-3 | P1 P2 P3
§§ 1–3 och 5 | P1 P2 P3 P5
§§ 3, 4 och 7 | P3 P4 P7
§ 9, § 10 | P9 P10
§ 9 och § 10 | P9 P10
§ 9 första stycket | P9S1
§ 9 st. 2 | P9S2
paragraf 9 | P9
paragraferna 9 och 10 | P9 P10

# the chapter before its number [2010:800]
kap. 4 § 5 | K4P5
Kap. 4 § 5 | K4P5
kap. 4, 5 § | K4P5
kapitel 4 § 5 | K4P5
kapitel 4 paragraf 5 | K4P5
4 kap. § 5 | K4P5
4 kap. § 5 och § 7 | K4P5 K4P7

# sections numbered through a statute [2017:900]
44 § | P44
44§ | P44
10§ | P10
44 paragrafen | P44
44 § | P44
44 §:s | P44

# several sections [2010:800]
4 kap. 3 och 5 §§ | K4P3 K4P5
4 kap. 3 och 5 § | K4P3 K4P5
4 kap. 3, 5 och 7 §§ | K4P3 K4P5 K4P7
4 kap. 3, 5, 7 §§ | K4P3 K4P5 K4P7
4 kap. 3,5,7 §§ | K4P3 K4P5 K4P7
4 kap. 3 samt 5 §§ | K4P3 K4P5
4 kap. 3 respektive 5 § | K4P3 K4P5
3 resp. 5 § i 4 kap. | K4P3 K4P5
4 kap. 3 resp. 5 § | K4P3 K4P5
9 kap. 15 eller 16 § | K9P15 K9P16
4 kap. 3 § och 5 § | K4P3 K4P5
4 kap. 3 §, 5 § och 7 § | K4P3 K4P5 K4P7
4 kap. 3 §; 5 § | K4P3 K4P5
4 kap. 3 § & 5 § | K4P3 K4P5
4 kap. 3 §/5 § | K4P3 K4P5
4 kap. 3 § liksom 5 § | K4P3 K4P5
3 kap. 12 d och f §§ | K3P12d K3P12f
3 kap. 12 d, f och h §§ | K3P12d K3P12f K3P12h
3 kap. 12 a och 12 c §§ | K3P12a K3P12c
26 kap. 10 [och 27] §§ | K26P10 K26P27
4 kap. 6 och 6 a §§ | K4P6 K4P6a

# ranges of sections [2010:800]
4 kap. 5-7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5–7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5 – 7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5—7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5−7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5‑7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5- 7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5 -7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5-7§§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5-7 § | K4P5 K4P6 K4P6a K4P7
4 kap. 5 till 7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5 till och med 7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5 t.o.m. 7 §§ | K4P5 K4P6 K4P6a K4P7
4 kap. 5 §–7 § | K4P5 K4P6 K4P6a K4P7
4 kap. 5 § till 7 § | K4P5 K4P6 K4P6a K4P7
4 kap. 6–6 a §§ | K4P6 K4P6a
4 kap. 6 a–7 §§ | K4P6a K4P7
10 kap. 23 a–23 e §§ | K10P23a K10P23b K10P23c K10P23d K10P23e
10 kap. 23 a–e §§ | K10P23a K10P23b K10P23c K10P23d K10P23e
10 kap. 23 a-23 i §§ | K10P23a K10P23b K10P23c K10P23d K10P23e K10P23f K10P23g K10P23h K10P23i
10 kap. 23 h–i §§ | K10P23h K10P23i
4 kap. 3 och 5–7 §§ | K4P3 K4P5 K4P6 K4P6a K4P7
4 kap. 3, 5-7 §§ | K4P3 K4P5 K4P6 K4P6a K4P7
4 kap. 3,5-7 §§ | K4P3 K4P5 K4P6 K4P6a K4P7
4 kap. 3 §, 5-7 §§ | K4P3 K4P5 K4P6 K4P6a K4P7
4 kap. 1–2 och 7–8 §§ | K4P1 K4P2 K4P7 K4P8
2 kap. 34 d–36 §§ | K2P34d K2P35 K2P36
28 kap. 10–12 §§ | K28P10 K28P12
4 kap. 17 §–5 kap. 2 § | K4P17 K5P1 K5P2

# several chapters [2010:800]
1 kap. 9 § och 4 kap. 3 § | K1P9 K4P3
1 kap. 9 §, 4 kap. 3 § | K1P9 K4P3
1 kap. 9 §; 4 kap. 3 § | K1P9 K4P3
1 kap. 9 § 4 kap. 3 § | K1P9 K4P3
1 kap. 9 § samt 4 kap. 3 § | K1P9 K4P3
1 kap. 9 § och i 4 kap. 3 § | K1P9 K4P3
1 kap. 9 § samt enligt 4 kap. 3 § | K1P9 K4P3
1 kap. 4 och 3 kap. 3 §§ | K1P4 K3P3
1 kap. 4 och 5 samt 3 kap. 3 §§ | K1P4 K1P5 K3P3
1 kap. 4, 5 och 3 kap. 3 §§ | K1P4 K1P5 K3P3
1 kap. 9 §, 4 kap. 3, 5-7 §§, 5 kap. 3 § | K1P9 K4P3 K4P5 K4P6 K4P6a K4P7 K5P3
1 kap. 9 §, 2 kap. 8 §, 4 kap. 7 § | K1P9 K2P8 K4P7
10 § jämförd med 6 kap. 6 § | P10 K6P6
4 kap. 3 § jämfört med 6 kap. 6 § | K4P3 K6P6
4 kap. 3 § jfr 6 kap. 6 § | K4P3 K6P6
4 kap. 3 § jämte 6 kap. 6 § | K4P3 K6P6
4 kap. 3 § jfrt 6 kap. 6 § | K4P3 K6P6
dels 4 kap. 3 §, dels 6 kap. 6 § | K4P3 K6P6
26:10 och 26:12 | K26P10 K26P12
26:10, 26:12, 27:1 | K26P10 K26P12 K27P1
26:10-12 | K26P10 K26P11 K26P12
26:10–26:12 | K26P10 K26P11 K26P12
26:10–26:12 § | K26P10 K26P11 K26P12
4:17–5:2 | K4P17 K5P1 K5P2

# whole chapters [2010:800]
26 kap. | K26
26 kapitlet | K26
3 och 5 kap. | K3 K5
3, 4 och 5 kap. | K3 K4 K5
4–6 kap. | K4 K5 K6
6–7 kap. | K6 K6a K7
26 och 26 a kap. | K26 K26a
4 kap. och 5 kap. 3 § | K4 K5P3
5 kap. 3 § och 6 kap. | K5P3 K6
tjugonde kapitlet | K20

# paragraphs [2017:900]
2 § första stycket | P2S1
2 § andra stycket | P2S2
2 § 1 st. | P2S1
2 § 2 st. | P2S2
2 § 2 st | P2S2
2 § st. 2 | P2S2
2 § st 2 | P2S2
2 § stycke 2 | P2S2
2 § 2 stycket | P2S2
2 § andra st. | P2S2
2 § 2:a stycket | P2S2
2 § 3:e st. | P2S3
2 §, andra stycket | P2S2
2 § Andra stycket | P2S2
2 § första och andra styckena | P2S1 P2S2
2 § första och tredje styckena | P2S1 P2S3
2 § första, andra och fjärde styckena | P2S1 P2S2 P2S4
2 § första eller andra stycket | P2S1 P2S2
2 § första–tredje styckena | P2S1 P2S2 P2S3
2 § första till tredje styckena | P2S1 P2S2 P2S3
2 § 1 och 2 st. | P2S1 P2S2
2 § 1–3 st. | P2S1 P2S2 P2S3
2 § första stycket och andra stycket | P2S1 P2S2
2 § första stycket och 3 § | P2S1 P3
2 § första stycket, 3 § andra stycket och 5 § | P2S1 P3S2 P5
2 § första stycket och 4–6 §§ | P2S1 P4 P5 P6
andra stycket i 5 § | P5S2
första stycket 2 i 5 § | P5S1N2
första och andra styckena i 5 § | P5S1 P5S2
tredje stycket 5 § | P5S3
första och andra styckena 5 § | P5S1 P5S2
första stycket 2 5 § | P5S1N2
2 § såväl första som andra stycket | P2S1 P2S2
2 § både första och tredje stycket | P2S1 P2S3
2 § dels första stycket, dels andra stycket | P2S1 P2S2
andra stycket i § 5 | P5S2
andra stycket i §§ 5 och 6 | P5S2 P6S2
första stycket i 5 och 7 §§ | P5S1 P7S1
första stycket i 5, 7 och 9 §§ | P5S1 P7S1 P9S1
första och andra styckena i 5 och 7 §§ | P5S1 P5S2 P7S1 P7S2
första–tredje styckena i 5 och 7 §§ | P5S1 P5S2 P5S3 P7S1 P7S2 P7S3
andra stycket 2 i 5 och 7 §§ | P5S2N2 P7S2N2
första stycket i 5 § och 7 § | P5S1 P7
första stycket i 5–7 §§ | P5S1 P7S1
3 § och första stycket i 5 och 7 §§ | P3 P5S1 P7S1
3 § och andra stycket i 5 § | P3 P5S2
3 § och 2 st. i 5 § | P3 P5S2
3 § första stycket och andra stycket i 5 § | P3S1 P5S2
3 § första stycket, andra stycket och i 5 § | P3S1 P3S2 P5
3 § och andra stycket 2 och 3 i 5 § | P3 P5S2N2 P5S2N3
3 § och 2 st. i § 5 | P3 P5S2
3 § första och 5 § andra stycket | P3S1 P5S2
3 § första, 5 § andra och tredje styckena | P3S1 P5S2 P5S3
§§ 5, 7, 2 st. | P5 P7S2
§§ 5, 7 st. 2 | P5 P7S2
§§ 5, 7 p. 2 | P5 P7S1N2
§ 5, 2 st. | P5S2
5 § st. 1 och 2, 7 § | P5S1 P5S2 P7
5 § tjugonde stycket | P5S20

# paragraphs of another section [2010:800]
4 kap. 3 § och andra stycket i 5 § | K4P3 K4P5S2
4 kap. 3 § och andra stycket i 5 kap. 3 § | K4P3 K5P3S2
andra stycket i 4 kap. 3 och 5 §§ | K4P3S2 K4P5S2
4 kap. 3 § och andra stycket i 5 kap. 3 och 5 §§ | K4P3 K5P3S2 K5P5S2
första stycket i 5 och 7 §§ i 4 kap. | K4P5S1 K4P7S1
10 § i 26 kap. och 3 § i 27 kap. | K26P10 K27P3
10 § samt 12–14 §§ i 26 kap. och 3 § i 27 kap. | K26P10 K26P12 K26P13 K26P14 K27P3
26 kap. 10 § och 3 § i 27 kap. | K26P10 K27P3
26 kap. 10 §, 12 § och 3 § i 27 kap. | K26P10 K26P12 K27P3
26 kap. 10 och 12 §§ samt 3 och 5 §§ i 27 kap. | K26P10 K26P12 K27P3 K27P5
26 kap. 10 § och 3 § andra stycket i 27 kap. | K26P10 K27P3S2
26 kap. 10 § och andra stycket i 3 § i 27 kap. | K26P10 K27P3S2
26 kap. 10 § och 3 § i 27 kap. samt 5 § i 28 kap. | K26P10 K27P3 K28P5
4 kap. 3 § och 5 kap. 3 § i 27 kap. | K4P3 K5P3 K27
3 § i 4 kap. och andra stycket i 5 § i 5 kap. | K4P3 K5P5S2
3 och 5 §§ i 4 kap., andra stycket i 5 kap. 3 § | K4P3 K4P5 K5P3S2
3 § i 4 kap. och 2 st. i 5 kap. 3 § | K4P3 K5P3S2
3 § i 4 kap. och st. 2 i 5 kap. 3 § | K4P3 K5P3S2
4 kap. 3 § och andra stycket andra meningen i 5 § | K4P3 K4P5S2M2
4 kap. 3 § första stycket och andra stycket punkt 2 i 5 § | K4P3S1 K4P5S2N2
4 kap. 3 § och andra stycket punkterna 2 och 3 i 5 kap. 3 § | K4P3 K5P3S2N2 K5P3S2N3
4 kap. 3 § och 2 st. 3 p. i 5 § | K4P3 K4P5S2N3
4 kap. 3 § första och 5 kap. 3 § andra stycket | K4P3S1 K5P3S2

# items [2017:900]
2 § 3 | P2S1N3
2 § 3 och 5 | P2S1N3 P2S1N5
2 § 1, 2 och 3 | P2S1N1 P2S1N2 P2S1N3
2 § 1–3 | P2S1N1 P2S1N2 P2S1N3
2 § 1-3 och 5 | P2S1N1 P2S1N2 P2S1N3 P2S1N5
2 § första stycket 1 | P2S1N1
2 § första stycket 1, 2 och 3 | P2S1N1 P2S1N2 P2S1N3
2 § andra stycket 2–4 | P2S2N2 P2S2N3 P2S2N4
2 § första stycket 2 a | P2S1N2a
2 § första stycket 2 a och b | P2S1N2a P2S1N2b
2 § första stycket 2 a–c | P2S1N2a P2S1N2b P2S1N2c
2 § första stycket a | P2S1Na
2 § första stycket a och b | P2S1Na P2S1Nb
2 § första stycket a) | P2S1Na
2 § första stycket 1 och andra stycket 2 | P2S1N1 P2S2N2
2 § första stycket 1 samt 3 § | P2S1N1 P3
2 § första stycket 1 eller 2 | P2S1N1 P2S1N2
6 § 1 eller 7 § 1 eller 2 | P6S1N1 P7S1N1 P7S1N2
6 § 1 och 7 § | P6S1N1 P7
6 § 1 och 2, 7 och 8 §§ | P6S1N1 P6S1N2 P7 P8
6 § 1 samt 7 och 8 §§ | P6S1N1 P7 P8
6 § 2, 7–9 §§ | P6S1N2 P7 P8 P9
2 § andra punkten | P2S1N2
2 § första och andra punkterna | P2S1N1 P2S1N2
2 § 2 p. | P2S1N2
2 § 2 p | P2S1N2
2 § 1 och 2 p. | P2S1N1 P2S1N2
2 p. i 5 § | P5S1N2
1 och 2 p. i 5 § | P5S1N1 P5S1N2
2 pkt. i 5 § | P5S1N2
1 p. 2 st. i 5 § | P5S2N1
2 § p. 2 | P2S1N2
2 § p 2 | P2S1N2
2 § punkt 2 | P2S1N2
2 § punkten 2 | P2S1N2
2 § punkterna 1 och 2 | P2S1N1 P2S1N2
2 § punkterna 1–3 | P2S1N1 P2S1N2 P2S1N3
2 § pkt 2 | P2S1N2
2 § 1 st. 2 p. | P2S1N2
2 § 2 st. 1 p. | P2S2N1
2 § 2 st. p. 1 | P2S2N1
2 § st. 2 p. 1 | P2S2N1
2 § andra stycket första punkten | P2S2N1
2 § andra stycket punkt 1 | P2S2N1
2 § första punkten andra stycket | P2S2N1
2 § 1 p. 2 st. | P2S2N1
punkt 2 i 5 § första stycket | P5S1N2
5 § 1, 2 samt 3 | P5S1N1 P5S1N2 P5S1N3
5 § punkterna 1 och 2 samt 4 | P5S1N1 P5S1N2 P5S1N4

# items in a chaptered statute [2010:800]
28 kap. 2 § 3 och 5 | K28P2S1N3 K28P2S1N5
28 kap. 2 § första stycket 3 och 5 | K28P2S1N3 K28P2S1N5
28 kap. 2 § 3, 5 kap. 1 § | K28P2S1N3 K5P1
28 kap. 2 § 3 och 5 kap. 1 § | K28P2S1N3 K5P1
25 kap. 2 §, 3 § första stycket och 4-6 §§ | K25P2 K25P3S1 K25P4 K25P5 K25P5a K25P6
4 kap. 3 § 1, 5 § 2 och 7 § | K4P3S1N1 K4P5S1N2 K4P7
28:2 3 | K28P2S1N3

# sentences [2017:900]
2 § första meningen | P2S1M1
2 § andra meningen | P2S1M2
2 § första stycket andra meningen | P2S1M2
2 § andra stycket första meningen | P2S2M1
2 § andra stycket första och andra meningarna | P2S2M1 P2S2M2
2 § andra stycket 1 första meningen | P2S2N1M1
2 § första stycket 3 andra meningen | P2S1N3M2
2 § 2 st. 1 men. | P2S2M1
2 § 2 st. 1 meningen | P2S2M1
2 § första meningen i andra stycket | P2S2M1
första meningen i andra stycket 2 § | P2S2M1
första meningen andra stycket 2 § | P2S2M1
första och andra meningen i tredje stycket 2 § | P2S3M1 P2S3M2
punkterna 1 och 3 i andra stycket 2 § | P2S2N1 P2S2N3
2 men. i 5 § | P5S1M2
5 § första stycket och första meningen i andra stycket | P5S1 P5S2M1
5 § första stycket och 2 p. i andra stycket | P5S1 P5S2N2
5 § första stycket och punkterna 1 och 2 i 3 st. | P5S1 P5S3N1 P5S3N2
5 § första stycket 3 samt punkt 2 i st. 2 | P5S1N3 P5S2N2
3 § och första meningen i andra stycket i 5 § | P3 P5S2M1
3 § första stycket och första meningen i andra stycket i 5 § | P3S1 P5S2M1

# moments, in old acts [1986:223]
8 § 2 mom. | P8
8 § 2 mom. första stycket | P8
8 § 1 och 2 mom. | P8 P8
8 § 2 a mom. | P8
8 § första momentet | P8
8 § moment 2 | P8

# the statute after its provisions
44 § förvaltningslagen | P44
44 § förvaltningslagen (2017:900) | P44
44 § förvaltningslagen(2017:900) | P44
44 § förvaltningslag (2017:900) | P44
44 § Förvaltningslagen | P44
44 § FÖRVALTNINGSLAGEN | P44
44 § FL | P44
44 § förvaltningslagen (SFS 2017:900) | P44
44 § förvaltningslagen, SFS 2017:900 | P44
44 § förvaltningslagen SFS 2017:900 | P44
44 § förvaltningslagen 2017:900 | P44
44 § i förvaltningslagen | P44
44 § (2017:900) | P44
44 § SFS 2017:900 | P44
44 § lagen (2017:900) | P44
44 § (förvaltningslagen) | P44
44 §, förvaltningslagen | P44
4 kap. 5 § skollagen | K4P5
4 kap. 5 § skollagen (SFS 2010:800) | K4P5
4 kap. 5 § SkolL | K4P5
26:10 skollagen | K26P10
4 kap. 3 §, 5-7 §§ skollagen | K4P3 K4P5 K4P6 K4P6a K4P7
10 § jämförd med 6 kap. 6 § skollagen | P10 K6P6
28 kap. 2 § 3 och 5 skollagen | K28P2S1N3 K28P2S1N5
26 kap. skollagen | K26
21 kap. 7 § offentlighets- och sekretesslagen | K21P7
21 kap. 7 § offentlighets- och sekretesslagen (2009:400) | K21P7
21 kap. 7 § OSL | K21P7
3 kap. 2 § skolförordningen (2011:185) | K3P2
3 kap. 1 § gymnasieförordningen | K3P1
4 kap. 1 § kommunallagen (2017:725) | K4P1
13 kap. 8 § KL | K13P8
3 § FPL | P3
1 kap. 4 § DL | K1P4
2 § lagen (1930:173) om beräkning av lagstadgad tid | P2
2 § lagen om beräkning av lagstadgad tid | P2
1 § lagen (1989:253) om allmänna helgdagar | P1
6 § viteslagen | P6
6 § lagen (1985:206) om viten | P6
6 § lagen om viten | P6
2 § förordningen (2011:556) med instruktion för Statens skolinspektion | P2
5 § lagen (1998:674) om inkomstgrundad ålderspension | P5
5 § förordning (1999:704) | P5
3 kap. 1 § 1985 års skollag | K3P1
3 kap. 1 § skollagen (1985:1100) | K3P1
1 kap. 9 § regeringsformen | K1P9
1 kap. 9 § RF | K1P9
24 kap. 12 § RB | K24P12
26 kap. 22 § BrB | K26P22
26 kap. 10 [och 27] §§ skollagen (2010:800) | K26P10 K26P27
2 § Skolverkets föreskrifter (SKOLFS 2011:19) | P2

# the statute before its provisions
skollagen 4 kap. 5 § | K4P5
skollagens 4 kap. 5 § | K4P5
skollagen (2010:800) 4 kap. 5 § | K4P5
skollagen, 4 kap. 5 § | K4P5
Skollagen: 4 kap. 5 § och 5 kap. 3 § | K4P5 K5P3
SkolL 4 kap. 5 § | K4P5
SkolL 4:5 | K4P5
OSL 21 kap. 7 § | K21P7
OSL 21:7 | K21P7
förvaltningslagens 44 § | P44
offentlighets- och sekretesslagen 21 kap. 7 § | K21P7
lagen om viten 6 § | P6
RF 1 kap. 9 § | K1P9

# parts of curricula
Lgr 11, 2.2 | P2.2
Lgr 11, 2.2 Kunskaper | P2.2
Lgr 11, 2 Övergripande mål och riktlinjer, 2.2 Kunskaper | P2.2
Lgr22, 2.2 | P2.2
Lgr 22 avsnitt 2.2 | P2.2
avsnitt 2.2 i Lgr 22 | P2.2
avsnitt 2.1 och 2.3 i Lgr 22 | P2.1 P2.3
avsnitt 2.1 och avsnitt 2.3 i Lgr 22 | P2.1 P2.3
avsnitt 2.1 till 2.3 i Lgr 22 | P2.1 P2.3
avsnitt 2.1 till avsnitt 2.3 i Lgr 22 | P2.1 P2.3
avsnitt 2.1–avsnitt 2.3 i Lgr 22 | P2.1 P2.3
Lgr 22, avsnitt 2.1 till och med avsnitt 2.3 | P2.1 P2.3
Lpfö 18, 2.1 | P2.1
Lgr22 (SKOLFS 2010:37), 2.2 | P2.2
Gy11, 2.1 | P2.1

# spaces, line breaks, hyphens
4⍽kap.⍽5⍽§⍽skollagen | K4P5
4␣kap.␣5␣§␣skollagen | K4P5
4 kap.⏎5 § skollagen | K4P5
4⏎kap. 5 § skollagen | K4P5
4 kap. 6⏎a § skollagen | K4P6a
4 kap. 5 §⏎skollagen | K4P5
4 kap. 5 § skol-⏎lagen | K4P5
4 kap. 5 § skol·lagen | K4P5
4 kap. 5 § skol-⏎lagen⏎(2010:800) | K4P5
21 kap. 7 § offentlighets-⏎och sekretesslagen | K21P7
21 kap. 7 § offentlighets- och⏎sekretess-⏎lagen | K21P7
44 § förvalt-⏎  ningslagen | P44
4 kap. 5-⏎7 §§ skollagen | K4P5 K4P6 K4P6a K4P7
4 kap. 3, ⏎5-7 §§, ⏎5 kap. 3 § ⏎skollagen | K4P3 K4P5 K4P6 K4P6a K4P7 K5P3
4  kap.   5   §   skollagen | K4P5

# skollagen, once more
5 kap. 6-7 §§ skollagen (2010:800) | K5P6 K5P7
5 kap. 6 § första stycket 2 skollagen (2010:800) | K5P6S1N2
26 kap. 10 §, 27 § och 28 § skollagen | K26P10 K26P27 K26P28
26 kap. 2, 3 a och 3 b §§ skollagen | K26P2 K26P3a K26P3b
26 kap. 2–4 §§ skollagen | K26P2 K26P3 K26P3a K26P3b K26P4
26 kap. 16 a-d §§ skollagen | K26P16a K26P16b K26P16c K26P16d
26 kap. 16 a–16 d §§ skollagen | K26P16a K26P16b K26P16c K26P16d
26 kap. 14 a, b och c §§ skollagen | K26P14a K26P14b K26P14c
26 kap. 14 a, 14 b samt 14 c §§ skollagen | K26P14a K26P14b K26P14c
26 kap. 15, 16 b och 17 §§ samt 18 § skollagen | K26P15 K26P16b K26P17 K26P18
26 kap. 15 §, 16 b § och 17 § andra stycket skollagen | K26P15 K26P16b K26P17S2
26 kap. 9–9 a §§ skollagen | K26P9 K26P9a
26 kap. 13, 15, 16 a, 16 b eller 17 § skollagen | K26P13 K26P15 K26P16a K26P16b K26P17
26 kap 13 § eller 15 § eller 16 a § skollagen | K26P13 K26P15 K26P16a
28 kap. 2 § första stycket 1–5 skollagen | K28P2S1N1 K28P2S1N2 K28P2S1N3 K28P2S1N4 K28P2S1N5
28 kap. 2 § första stycket 1-3 och 5 skollagen | K28P2S1N1 K28P2S1N2 K28P2S1N3 K28P2S1N5
28 kap. 2 § 1 st. 3 p. skollagen | K28P2S1N3
28 kap. 2 § 1 st 3 p skollagen | K28P2S1N3
28 kap. 2 § p. 3 skollagen | K28P2S1N3
28 kap. 2 § första stycket p. 3 skollagen | K28P2S1N3
28 kap. 2 § första stycket punkt 3 skollagen | K28P2S1N3
28 kap. 2 § första stycket punkterna 3 och 5 skollagen | K28P2S1N3 K28P2S1N5
28 kap. 2 § första stycket tredje punkten skollagen | K28P2S1N3
28 kap. 2 § första stycket 3 och andra stycket skollagen | K28P2S1N3 K28P2S2
28 kap. 2 § första stycket 3 samt 5 § andra stycket skollagen | K28P2S1N3 K28P5S2
28 kap. 2, 5, 12 och 18 §§ skollagen | K28P2 K28P5 K28P12 K28P18
28 kap. 10–12 §§ skollagen | K28P10 K28P12
28 kap. 11 § skollagen | K28P11
3 kap. 12–12 c §§ skollagen | K3P12 K3P12a K3P12b K3P12c
3 kap. 5 a § skollagen | K3P5a
3 kap. 4 a, 5 och 7–12 §§ skollagen | K3P4a K3P5 K3P7 K3P8 K3P9 K3P10 K3P11 K3P11a K3P12
6 kap. 6–8 och 10 §§ skollagen | K6P6 K6P7 K6P8 K6P10
6 kap. och 6 a kap. skollagen | K6 K6a
6 och 6 a kap. skollagen | K6 K6a
6–7 kap. skollagen | K6 K6a K7
6 a kap. 2–4 §§ skollagen | K6aP2 K6aP3 K6aP4
26 a kap. skollagen | K26a
2 kap. 8 a–9 §§ skollagen | K2P8a K2P8b K2P9
2 kap. 34 § andra stycket första meningen skollagen | K2P34S2M1
2 kap. 25 § tredje meningen skollagen | K2P25S1M3
2 kap. 25 § första stycket första och andra meningarna skollagen | K2P25S1M1 K2P25S1M2
10 kap. 29 § tredje stycket andra meningen skollagen | K10P29S3M2
10 kap. 23 a, 23 c–23 e och 23 g §§ skollagen | K10P23a K10P23c K10P23d K10P23e K10P23g
7 kap. 11 a § skollagen | K7P11a
1 kap. 4 § 3 st. skollagen | K1P4S3
1 kap. 4 § tredje st. skollagen | K1P4S3
1 kap. 4 § st. 3 skollagen | K1P4S3
1 kap. 4 § stycke 3 skollagen | K1P4S3
1 kap. 4 § 2–3 st. skollagen | K1P4S2 K1P4S3
1 kap. 4 § andra och tredje styckena samt 9 § skollagen | K1P4S2 K1P4S3 K1P9
1 kap. 4 § andra–tredje styckena skollagen | K1P4S2 K1P4S3
1 kap. 4 § första, andra samt tredje styckena skollagen | K1P4S1 K1P4S2 K1P4S3
1 kap 4 § 1:a stycket skollagen | K1P4S1
1 kap. 4 §; 2 kap. 8 §; 4 kap. 3 § skollagen | K1P4 K2P8 K4P3
1 kap. 4 och 9 §§ och 5 kap. 3 § skollagen | K1P4 K1P9 K5P3
1 kap. 4 § respektive 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § resp. 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § jfr 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § jfr. 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § jämfört med 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § jämförda med 5 kap. 3 § skollagen | K1P4 K5P3
1 kap. 4 § i skollagen | K1P4
1 kap. 4 § i skollag (2010:800) | K1P4
1 kap. 4 § Skollag (2010:800) | K1P4
1 kap. 4 § SKOLLAGEN | K1P4
1 KAP. 4 § SKOLLAGEN (2010:800) | K1P4
1 kap. 4 § i den nya skollagen | K1P4
1 kap. 4 § skollagens | K1P4
första kapitlet fjärde paragrafen skollagen | K1P4
första kapitlet 4 § i skollagen | K1P4
4 § i 1 kap. skollagen | K1P4
4 och 9 §§ i 1 kap. skollagen | K1P4 K1P9
andra stycket i 1 kap. 4 § skollagen | K1P4S2
andra stycket 1 kap. 4 § skollagen | K1P4S2
punkt 2 i 1 kap. 4 § skollagen | K1P4S1N2
skollagen 1 kap. 4 § | K1P4
skollagen, 1 kap. 4 § | K1P4
skollagen 1:4 | K1P4
skollagen 1 kap. 4 och 9 §§ | K1P4 K1P9
skollagen (2010:800), 1 kap. 4 § | K1P4
Skollagen kap. 1 § 4 | K1P4
Skollagen kap 1, 4 § | K1P4
Skollagen (SFS 2010:800) 1 kap 4 § | K1P4
SFS 2010:800 1 kap. 4 § | K1P4
SFS 2010:800, 1 kap. 4 § | K1P4
1 kap. 4 § SFS 2010:800 | K1P4
1 kap. 4 § (SFS 2010:800) | K1P4
1:4 skollagen | K1P4
1:4 och 9 skollagen | K1P4 K1P9
1:4, 1:9 och 5:3 skollagen | K1P4 K1P9 K5P3
26:3 a skollagen | K26P3a
26:16a skollagen | K26P16a
4:5–7 skollagen | K4P5 K4P6 K4P6a K4P7
4:5-4:7 skollagen | K4P5 K4P6 K4P6a K4P7
1:4 SkolL | K1P4
1 kap. 4 § SkolL (2010:800) | K1P4
§ 4 i 1 kap. skollagen | K1P4
1 kap. § 4 skollagen | K1P4
1 kap. §§ 4 och 9 skollagen | K1P4 K1P9
1 kap. §§ 4, 5 och 9 skollagen | K1P4 K1P5 K1P9
1 kap. §§4-5 skollagen | K1P4 K1P5
1 kap. 4-5§§ skollagen | K1P4 K1P5
1 kap. 4–5 § skollagen | K1P4 K1P5
1 kap. 4—5 §§ skollagen | K1P4 K1P5
1 kap. 4 t.o.m. 5 §§ skollagen | K1P4 K1P5
1 kap. 4 till och med 5 §§ skollagen | K1P4 K1P5
1 kap. 4 §–5 § skollagen | K1P4 K1P5
1 kap. 12 §–2 kap. 2 a § skollagen | K1P12 K2P1 K2P2 K2P2a
1 kap. 4 §  skollagen | K1P4
1  kap.  4  §  skollagen | K1P4
1 kap, 4 § skollagen | K1P4
26 kap. 10 § skollagen (2010:800, SkolL) | K26P10
skollagen (2010:800, SL) 26 kap. 10 § | K26P10
28 kap. 2 § första stycket 3 och 5 samt 18 § skollagen | K28P2S1N3 K28P2S1N5 K28P18
3 kap. 7 § 1 st. 1 men. skollagen | K3P7S1M1
7 kap. 2 och 4 §§ och 17 § 1 st. 2 men. skollagen | K7P2 K7P4 K7P17S1M2
1 kap. 4 § 3 stycket 2 meningen skollagen | K1P4S3M2
5 kap. 10–11 och 13–14 §§ skollagen | K5P10 K5P11 K5P13 K5P14
skollagens 5 kap. | K5
skollagens femte kapitel | K5
skollagens 26 kap. 10 § | K26P10
skollagens (2010:800) 4 kap. 3 § | K4P3
26 kap. 10 § och 26 kap. 27 § skollagen | K26P10 K26P27
skollagen kap. 26 §§ 10-11 | K26P10 K26P11
Kap 26 § 10 skollagen | K26P10
kap. 26, § 10 skollagen | K26P10
26 kap., 10 § skollagen | K26P10
§§ 10 och 27 i 26 kap. skollagen | K26P10 K26P27
paragraf 10 i kapitel 26 skollagen | K26P10
26 kap. 10§ 1st skollagen | K26P10S1
28 kap. 2 § p.3 skollagen | K28P2S1N3
28:2 st. 1 p. 3 skollagen | K28P2S1N3
28:2 första stycket skollagen | K28P2S1
28:2 1 st skollagen | K28P2S1
SkolL 28:2 st 1 p 3 | K28P2S1N3
1, 2 samt 4–5 kap. skollagen | K1 K2 K4 K5
5 kap. i skollagen | K5
femte kapitlet skollagen | K5
kapitel 5 i skollagen | K5
kap. 5 skollagen | K5
4 kap. 3 § skollagen [2010:800] | K4P3
4kap.3§skollagen | K4P3
4 kap. 3 §skollagen | K4P3
4 kap. 3 § i skollagen (SFS 2010:800) | K4P3
4 kap. 3 §, skollagen (2010:800) | K4P3
4 kap. 3 § (skollagen) | K4P3
4 kap. 3 § (skollagen 2010:800) | K4P3
4 kap. 3 § lag (2010:800) | K4P3
4 kap. 3 och 5 samt 7 § skollagen | K4P3 K4P5 K4P7
4 kap. 3, 4, samt 5 §§ skollagen | K4P3 K4P4 K4P5
4 kap. 3 & 4 §§ skollagen | K4P3 K4P4
4 kap. 3/4 §§ skollagen | K4P3 K4P4
4 kap. 3 och/eller 4 §§ skollagen | K4P3 K4P4
4 kap. 3 § st 1-2 skollagen | K4P3S1 K4P3S2
4 kap. 3 § styckena 1 och 2 skollagen | K4P3S1 K4P3S2
4 kap. 3 § 1 och 2 st. skollagen | K4P3S1 K4P3S2
4 kap. 3 § första och 5 § andra stycket skollagen | K4P3S1 K4P5S2
4 kap. 3 § första respektive andra stycket skollagen | K4P3S1 K4P3S2
4 kap. 3 § första stycket första meningen och andra stycket skollagen | K4P3S1M1 K4P3S2
2 kap. 5 och 5 a §§, 6 § samt 6 b § skollagen | K2P5 K2P5a K2P6 K2P6b

# other statutes, once more
5 § förvaltningslagen | P5
5 § andra stycket förvaltningslagen (2017:900) | P5S2
32 § första stycket FL | P32S1
43–45 §§ FL | P43 P44 P45
40, 41 och 43–46 §§ förvaltningslagen | P40 P41 P43 P44 P45 P46
förvaltningslagen 44 § | P44
FL 44 § | P44
FL § 44 | P44
44 § i förvaltningslagen (FL) | P44
44 § FL (2017:900) | P44
44 § lag 2017:900 | P44
44 § lagen 2017:900 | P44
44 § lag (2017:900) | P44
44 § 2017 års förvaltningslag | P44
24 § 1986 års förvaltningslag | P24
24 § förvaltningslagen (1986:223) | P24
28 § FPL | P28
6 a–7 §§ förvaltningsprocesslagen (1971:291) | P6a P6b P7
37 § 2 FPL | P37S1N2
2 och 6 §§ viteslagen | P2 P6
2 § första stycket och 6 § lagen (1985:206) om viten | P2S1 P6
23 kap. 1 § OSL | K23P1
23 kap. 2 § första stycket 1 offentlighets- och sekretesslagen (2009:400) | K23P2S1N1
23 kap. 5–6 §§ offentlighets- och sekretesslagen | K23P5 K23P5a K23P6
OSL 23 kap. 2 § | K23P2
OSL 23:2 | K23P2
10 kap. 3 a § OSL | K10P3a
1 kap. 4 § 1 diskrimineringslagen | K1P4S1N1
2 kap. 5 och 7 §§ DL | K2P5 K2P7
3 kap. 16–20 §§ diskrimineringslagen (2008:567) | K3P16 K3P17 K3P18 K3P19 K3P20
6 kap. 1 § kommunallagen (2017:725) | K6P1
5 kap. 38 § KL | K5P38
16–18 §§ delgivningslagen (2010:1932) | P16 P17 P18
3 § första stycket och 4 a § delgivningslagen | P3S1 P4a
3 kap. 3 § skolförordningen | K3P3
5 kap. 5 a och 5 b §§ skolförordningen (2011:185) | K5P5a K5P5b
6 kap. 1–2 §§ skolförordningen | K6P1 K6P1a K6P1b K6P2
12 kap. 4 a § gymnasieförordningen (2010:2039) | K12P4a
8 kap. 1 a–1 e §§ gymnasieförordningen | K8P1a K8P1b K8P1c K8P1d K8P1e
4 a § förordning (2011:556) med instruktion för Statens skolinspektion | P4a
2 kap. 12 § RF | K2P12
24 kap. 17 § fjärde stycket RB | K24P17S4
28 kap. 11 § brottsbalken | K28P11
3 kap. 1 § BrB | K3P1
7 § lagen (1998:674) om inkomstgrundad ålderspension | P7
5 kap. 3 § lagen (1993:387) om stöd och service till vissa funktionshindrade | K5P3
7 och 9 §§ förordningen (1999:704) | P7 P9
3 § 2 mom. lagen (1947:576) om statlig inkomstskatt | P3
2 § 1 mom. andra stycket lag (1947:576) | P2
4 § 2–3 mom. lagen (1947:576) | P4 P4
24 § 1 mom. kommunalskattelagen (1928:370) | P24
1 kap. 2 § 1985 års skollag | K1P2
4 kap. 1 § skollagen (1985:1100) | K4P1
44 § förvaltningslagen (FL) | P44
44 § förvaltningslagen [FL] | P44
44 § förvaltningslagen (2017:900) (FL) | P44
FL 44 § 1 st | P44S1
44§FL | P44
44 §FL | P44
44 § i FL | P44
44 § enligt FL | P44
44–46 §§, 48 § förvaltningslagen | P44 P45 P46 P48
44 – 46 §§ FL | P44 P45 P46
44 § — 46 § FL | P44 P45 P46
44 t o m 46 §§ FL | P44 P45 P46
44 t.o.m. 46 §§ FL | P44 P45 P46
6a-b §§ FPL | P6a P6b
6 a, b §§ FPL | P6a P6b
37 a–c §§ FPL | P37a P37b P37c
37 a till 37 c §§ FPL | P37a P37b P37c
44 § första stycket första punkten andra meningen FL | P44S1N1M2
2 § första stycket punkt 1 a FL | P2S1N1a
2 § 1 a–c FL | P2S1N1a P2S1N1b P2S1N1c
2 § första stycket a)–c) FL | P2S1Na P2S1Nb P2S1Nc
antingen 2 eller 3 § FL | P2 P3
både 2 och 3 §§ FL | P2 P3
såväl 2 som 3 § FL | P2 P3
såväl 2 och 3 som 5 §§ FL | P2 P3 P5
2 § i lagen (2017:900) | P2
2 § lag (1930:173) om beräkning av lagstadgad tid | P2
2 § lagen 1930:173 om beräkning av lagstadgad tid | P2
2 § SFS 1930:173 | P2
lagen (1930:173) om beräkning av lagstadgad tid, 2 § | P2
lagen om beräkning av lagstadgad tid 2 § | P2
24 kap. 12, 13, 17 och 19 §§ RB | K24P12 K24P13 K24P17 K24P19
24 kap. 17 § fjärde stycket och 19 § rättegångsbalken | K24P17S4 K24P19
2–4 och 6 §§ förordningen (2011:556) med instruktion för Statens skolinspektion | P2 P3 P4 P6
9 § första stycket 2 förordningen med instruktion för Statens skolinspektion | P9S1N2
2 § skolinspektionens instruktion (2011:556) | P2

# agencies and curricula, once more
4 § statens skolverks föreskrifter (SKOLFS 2012:5) | P4
2 § Skolverkets föreskrifter (SKOLFS 2012:34) om examensmål | P2
3 § SKOLFS 2012:34 | P3
Lgr22 avsnitt 2.2 | P2.2
Lgr 22, avsnitt 2.2 | P2.2
avsnitt 2.2 i Lgr22 | P2.2
Lgr11 2.1–2.3 | P2.1 P2.3
Lpfö 18, avsnitt 2.2 | P2.2
Lpfö 18, 1.1 | P1.1
Gy11 avsnitt 2.1 och 2.5 | P2.1 P2.5
Lgr 22 (SKOLFS 2010:37), avsnitt 2.2 | P2.2
SKOLFS 2010:37 avsnitt 2.2 | P2.2
SKOLFS 2010:37, 2.2 | P2.2
Lgr22 kapitel 2.2 | P2.2
Lgr22 del 2.2 | P2.2
läroplanen Lgr 22, avsnitt 2.2 | P2.2
5 § Skolinspektionens föreskrifter (SKOLFS 2014:10) | P5
5 § Statens skolverks föreskrifter (SKOLFS 2014:10) om studieplan | P5
5 § Skolverkets allmänna råd (SKOLFS 2014:10) | P5
3 § HSLF-FS 2017:40 | P3

# broken lines and words
1 kap.⏎4 § skollagen | K1P4
1 kap. 4⏎§ skollagen | K1P4
1⏎kap. 4 § skollagen | K1P4
1 kap. 4 §⏎skollagen | K1P4
1 kap. 4 § skol-⏎lagen (2010:800) | K1P4
1 kap. 4 § skollagen (2010:⏎800) | K1P4
1 kap. 4 § skollagen⏎(2010:800) | K1P4
1 kap. 4 § första⏎stycket skollagen | K1P4S1
1 kap. 4 § första styc-⏎ket skollagen | K1P4S1
5 § förvalt-⏎ningslagen | P5
23 kap. 1 § offentlighets- och sekre-⏎tesslagen | K23P1
1 kap. 4 § skol·lagen | K1P4
26 kap. 16 a⏎och 16 b §§ skollagen | K26P16a K26P16b
26 kap. 16⏎a § skollagen | K26P16a
4 kap. 3, 5-⏎7 §§ skollagen | K4P3 K4P5 K4P6 K4P6a K4P7
4⍽kap.⍽3⍽§⍽första⍽stycket⍽skollagen⍽(2010:800) | K4P3S1
4 kap. 3 § första sty-⏎cket skollagen | K4P3S1
2 § första stycket andra punk-⏎ten FL | P2S1N2
2 § andra me-⏎ningen FL | P2S1M2
2 § and-⏎ra stycket FL | P2S2
fjärde kapit-⏎let 3 § skollagen | K4P3
2 § tred·je stycket FL | P2S3
2 § första styc·ket FL | P2S1
förvalt-⏎ningslagen 44 § | P44
44 § förvaltnings-⏎lagen (2017:900) | P44

# a part of the section after the statute
26 kap. 10 § skollagen första stycket | K26P10S1
26 kap. 10 § skollagen (2010:800) första och tredje styckena | K26P10S1 K26P10S3
26 kap. 10 § skollagen andra stycket 2 och 3 | K26P10S2N2 K26P10S2N3
44 § FL första stycket | P44S1
44 § FL första stycket andra meningen | P44S1M2
""".translate(str.maketrans("⏎⍽␣·", "\n\xa0\u202f\xad"))


def rows() -> list[tuple[str, str | None, str, list[str]]]:
    """Heading, default statute, form and fragments; a form may itself hold line breaks."""
    table: list[tuple[str, str | None, str, list[str]]] = []
    pending = ""
    heading, default = "", None
    for line in RULEBOOK.split("\n"):
        if line.startswith("# "):
            heading, _, number = line.removeprefix("# ").partition(" [")
            default = number.rstrip("]") or None
        elif " | " in line:
            form, _, fragments = (pending + line).rpartition(" | ")
            table.append((heading, default, form, fragments.split()))
            pending = ""
        elif line.strip():
            pending += line + "\n"
    return table


ROWS = rows()
IDS = [f"{heading}: {form!r}" for heading, _, form, _ in ROWS]


def law(number: str | None) -> Statute | None:
    return None if number is None else statute(number)


def test_the_rulebook_has_250_forms() -> None:
    assert len({(default, form) for _, default, form, _ in ROWS}) >= 250


@pytest.mark.parametrize(("heading", "default", "form", "fragments"), ROWS, ids=IDS)
def test_form_as_one_citation(
    heading: str, default: str | None, form: str, fragments: list[str]
) -> None:
    citation = parse_citation(form, default=law(default))
    assert [place.fragment for place in citation.provisions] == fragments


@pytest.mark.parametrize(("heading", "default", "form", "fragments"), ROWS, ids=IDS)
def test_form_in_running_text(
    heading: str, default: str | None, form: str, fragments: list[str]
) -> None:
    named = law(default)
    before = "Nämnden anför att "
    text = f"{before}{form}. Detta gäller."
    if re.match(r"\d+( [a-z])?:\d", form) and named is not None:
        text = f"{before}{form} {named.name}. Detta gäller."  # a pair needs its statute
        named = None
    found = find_citations(text, default=named)
    assert [p.fragment for match in found for p in match.citation.provisions] == fragments
    assert len(found) == 1
    assert text[found[0].start : found[0].end] == found[0].text
    assert found[0].start == text.index(found[0].text)


@pytest.mark.parametrize(("heading", "default", "form", "fragments"), ROWS, ids=IDS)
def test_form_is_read_back_from_its_canonical_wording(
    heading: str, default: str | None, form: str, fragments: list[str]
) -> None:
    citation = parse_citation(form, default=law(default))
    assert parse_citation(str(citation)) == citation


def test_item_without_paragraph_is_not_the_item_of_the_first() -> None:
    """``28 kap. 2 § 3`` and ``första stycket 3`` share a fragment and are two places."""
    bare = parse_citation("28 kap. 2 § 3 skollagen").provisions[0]
    first = parse_citation("28 kap. 2 § första stycket 3 skollagen").provisions[0]
    assert (bare.paragraph, first.paragraph) == (None, 1)
    assert bare.fragment == first.fragment
    assert bare != first
    assert bare < first


def test_list_of_61_sections() -> None:
    text = ", ".join(str(number) for number in range(1, 61)) + " och 61 §§ lagen (2000:1)"
    (match,) = find_citations(f"Se {text}.")
    assert [p.section for p in match.citation.provisions] == [str(n) for n in range(1, 62)]
    assert match.text == text


def test_a_moment_has_its_own_field() -> None:
    place = parse_citation("8 § 2 mom. första stycket lagen (1915:218)").provisions[0]
    assert (place.section, place.moment, place.paragraph) == ("8", "2", 1)


def test_the_context_may_be_a_chapter_or_a_section() -> None:
    chapter = Provision("2010:800", "4")
    section = Provision("2010:800", "4", "5")
    assert parse_citation("7 §", default=chapter).provisions == (Provision("2010:800", "4", "7"),)
    assert parse_citation("första stycket 1, 2 och 3", default=section).provisions == tuple(
        Provision("2010:800", "4", "5", 1, item) for item in ("1", "2", "3")
    )
    assert parse_citation("2 p.", default=section).provisions[0].fragment == "K4P5S1N2"


BROKEN = [
    "4 kap. 3 och 5 till 7 §§ skollagen (2010:800)",
    "25 kap. 2 § första stycket 3 samt 4–6 §§ skollagen",
    "10 § jämförd med 6 kap. 6 § skollagen",
    "2 § andra stycket första meningen förvaltningslagen",
    "4 § Statens skolverks föreskrifter (SKOLFS 2012:5)",
]


@pytest.mark.parametrize("form", BROKEN)
@pytest.mark.parametrize("line_end", ["\n", " \n", "\r\n", "\xa0", "  "])
def test_a_line_may_end_at_any_space(form: str, line_end: str) -> None:
    whole = parse_citation(form)
    for space in re.finditer(r" (?![A-ZÅÄÖ])", form):
        broken = form[: space.start()] + line_end + form[space.end() :]
        assert parse_citation(broken) == whole, broken
        assert [match.citation for match in find_citations(f"Enligt {broken}.")] == [whole], broken


@pytest.mark.parametrize("form", BROKEN)
@pytest.mark.parametrize("hyphen", ["-\n", "\xad", "\ufffe"])
def test_a_word_may_be_broken(form: str, hyphen: str) -> None:
    whole = parse_citation(form)
    for place in re.finditer(r"(?<=[a-zåäö]{2})(?=[a-zåäö]{2})", form):
        broken = form[: place.start()] + hyphen + form[place.start() :]
        assert parse_citation(broken) == whole, broken
        assert [match.citation for match in find_citations(f"Enligt {broken}.")] == [whole], broken
