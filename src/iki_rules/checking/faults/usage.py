"""Name each function and show how it is written, for the messages about its arguments.

Out:     NAMES, USAGE
"""

from __future__ import annotations

from iki_rules.diagnostics import Phrase, phrase


#: How a function is written, by its key.
USAGE: dict[str, Phrase] = {
    "sum": phrase("jumlah(nilai) atau jumlah(a; b; c)", "sum(value) or sum(a; b; c)"),
    "average": phrase("rata-rata(nilai) atau rata-rata(a; b)", "average(value) or average(a; b)"),
    "weighted_average": phrase(
        "rata-rata tertimbang(nilai; bobot) atau rata-rata tertimbang(a; 0,4; b; 0,6)",
        "weighted average(value; weight) or weighted average(a; 0.4; b; 0.6)",
    ),
    "minimum": phrase("min(nilai) atau min(a; b)", "min(value) or min(a; b)"),
    "maximum": phrase("maks(nilai) atau maks(a; b)", "max(value) or max(a; b)"),
    "count": phrase(
        "banyak(himpunan) atau banyak(himpunan dengan syarat)",
        "count(set) or count(set where condition)",
    ),
    "previous": phrase(
        "sebelumnya(nilai) atau sebelumnya(nilai; nilai_pertama)",
        "previous(value) or previous(value; first_value)",
    ),
    "cumulative": phrase("kumulatif(nilai)", "cumulative(value)"),
    "round": phrase(
        "bulat(nilai; desimal) atau bulat(nilai; desimal; cara)",
        "round(value; decimals) or round(value; decimals; mode)",
    ),
    "clamp": phrase(
        "batas(nilai; <= 120%) atau batas(nilai; 0% s.d. 100%)",
        "clamp(value; <= 120%) or clamp(value; 0% to 100%)",
    ),
    "number": phrase("angka(nilai)", "number(value)"),
    "achievement": phrase("capaian(indikator)", "achievement(indicator)"),
    "target": phrase("target(indikator)", "target(indicator)"),
    "geometric_mean": phrase(
        "rata-rata geometrik(nilai) atau rata-rata geometrik(a; b)",
        "geometric mean(value) or geometric mean(a; b)",
    ),
    "root": phrase(
        "akar(nilai) atau akar(nilai; derajat), dengan derajat bulat mulai dari 2",
        "root(value) or root(value; degree), with a whole degree from 2 on",
    ),
    "power": phrase("pangkat(nilai; pangkatnya)", "power(value; exponent)"),
    "ln": phrase("ln(nilai)", "ln(value)"),
    "exp": phrase("exp(nilai)", "exp(value)"),
}
#: What a function is called, by its key.
NAMES: dict[str, Phrase] = {
    "sum": phrase("jumlah", "sum"),
    "average": phrase("rata-rata", "average"),
    "weighted_average": phrase("rata-rata tertimbang", "weighted average"),
    "minimum": phrase("min", "min"),
    "maximum": phrase("maks", "max"),
    "count": phrase("banyak", "count"),
    "previous": phrase("sebelumnya", "previous"),
    "cumulative": phrase("kumulatif", "cumulative"),
    "round": phrase("bulat", "round"),
    "clamp": phrase("batas", "clamp"),
    "number": phrase("angka", "number"),
    "achievement": phrase("capaian", "achievement"),
    "target": phrase("target", "target"),
    "geometric_mean": phrase("rata-rata geometrik", "geometric mean"),
    "root": phrase("akar", "root"),
    "power": phrase("pangkat", "power"),
    "ln": phrase("ln", "ln"),
    "exp": phrase("exp", "exp"),
}
