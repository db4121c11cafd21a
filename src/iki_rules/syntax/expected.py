"""Say in few words what may stand at a place, with a right example of the line.

Out:     describe, example, word_for, in_file
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from iki_rules.diagnostics import Phrase, phrase
from iki_rules.diagnostics.phrase import join, verbatim
from iki_rules.syntax.parser import END
from iki_rules.syntax.words import Words


VALUE = frozenset({"NAME", "NUMBER", "LEFT", "FUNCTION"})
#: Terminals that are named together: where all of the first stand, all of the second are said so.
GROUPS: tuple[tuple[frozenset[str], frozenset[str], Phrase], ...] = (
    (
        VALUE,
        VALUE | {"MINUS", "UNCLEAR", "NOT_APPLICABLE", "IF", "NOT"},
        phrase("sebuah nilai (nama, angka, atau kurung)", "a value (a name, number or bracket)"),
    ),
    (
        frozenset({"PLUS", "TIMES", "DIVIDE"}),
        frozenset({"PLUS", "MINUS", "TIMES", "DIVIDE", "COLON"}),
        phrase("tanda hitung (+ - x /)", "an arithmetic sign (+ - x /)"),
    ),
    (
        frozenset({"EQUAL", "AT_LEAST", "BELOW"}),
        frozenset({"EQUAL", "UNEQUAL", "AT_LEAST", "AT_MOST", "ABOVE", "BELOW"}),
        phrase("pembanding (= <> < <= > >=)", "a comparison (= <> < <= > >=)"),
    ),
    (
        frozenset({"AT_LEAST", "BELOW"}),
        frozenset({"AT_LEAST", "AT_MOST", "ABOVE", "BELOW"}),
        phrase("pembanding (< <= > >=)", "a comparison (< <= > >=)"),
    ),
    (
        frozenset({"PERCENT", "NAME", "POINTS"}),
        frozenset({"PERCENT", "NAME", "POINTS"}),
        phrase("sebuah satuan (misalnya %)", "a unit (such as %)"),
    ),
    (
        frozenset({"NUMBER", "MINUS"}),
        frozenset({"NUMBER", "MINUS"}),
        phrase("sebuah angka", "a number"),
    ),
)
SINGLE: Mapping[str, Phrase] = {
    "NAME": phrase("sebuah nama", "a name"),
    "NUMBER": phrase("sebuah angka", "a number"),
    "STRING": phrase('teks berkutip ("...")', 'a quoted text ("...")'),
    "WHEN": phrase("periode (2023-05)", "a period (2023-05)"),
    "OWN": phrase("realisasi atau target", "realisation or target"),
    "DATE": phrase("tanggal (2023-01-31)", "a date (2023-01-31)"),
    "FUNCTION": phrase("sebuah fungsi", "a function"),
    "MODE": phrase("cara membulatkan", "a way of rounding"),
    END: phrase("akhir baris", "the end of the line"),
}
#: A small right example of each clause, by its first word or, for rows, by its rule.
EXAMPLES: Mapping[str, Phrase] = {
    "LANGUAGE": phrase("bahasa id", "language en"),
    "DECREE": phrase('keputusan "Nomor 5 Tahun 2023"', 'decree "Number 5 of 2023"'),
    "POSITION": phrase('jabatan "Kepala Dinas"', 'position "Head of Office"'),
    "GOAL": phrase('sasaran "Layanan yang baik"', 'goal "Good service"'),
    "UNIT": phrase('satuan inovasi "Inovasi"', 'unit innovation "Innovation"'),
    "SET": phrase(
        'himpunan dokumen = kartu_keluarga "Kartu Keluarga"; ktp_el',
        'set document = family_card "Family card"; id_card',
    ),
    "DATA": phrase('data pemohon "Pemohon" dalam orang', 'data applicants "Applicants" in person'),
    "COUNT": phrase('cacah surat_masuk "Surat masuk" dalam surat', "count letters_in in letter"),
    "INDICATOR": phrase('indikator lulus "Judul" dalam %', 'indicator passed "Title" in %'),
    "QUANTITY": phrase("besaran beban dalam jam = 8 jam", "quantity load in hour = 8 hour"),
    "RULE": phrase("aturan lulus = nilai_akhir >= 80", "rule passed = final_score >= 80"),
    "SCALE": phrase("skala lima_tingkat dalam %", "scale five_levels in %"),
    "EXAMPLE": phrase('contoh "semua lengkap"', 'example "all complete"'),
    "FORMULA": phrase("rumus pemilik / wajib x 100%", "formula owners / required x 100%"),
    "TARGET": phrase("target 2023: 92,5%; 2024: 93%", "target 2023: 92.5%; 2024: 93%"),
    "DIRECTION": phrase("arah makin besar", "direction higher is better"),
    "ACHIEVEMENT": phrase(
        "capaian realisasi / target x 100%", "achievement realisation / target x 100%"
    ),
    "PERIOD": phrase("periode bulan jumlah", "period month sum"),
    "MISSING_PERIODS": phrase("periode hilang dilewati", "missing periods skipped"),
    "TOTAL": phrase("berjumlah 100%", "totalling 100%"),
    "SUPPORTS": phrase("mendukung kepemilikan_dokumen", "supports document_ownership"),
    "BAND": phrase("predikat lima_tingkat", "band five_levels"),
    "SHOWN": phrase("disajikan 2 desimal", "shown 2 decimals"),
    "ROUNDED": phrase("dibulatkan 0 desimal", "rounded 0 decimals"),
    "RANGE": phrase("rentang 0 s.d. 100", "range 0 to 100"),
    "PART_OF": phrase("bagian dari wajib", "part of required"),
    "CONSTRAINT": phrase("syarat selesai <= masuk", "requires done <= received"),
    "SOURCE": phrase('sumber "SIAK"; "Arsip"', 'source "Register"; "Archive"'),
    "OWNER": phrase('penanggung jawab "Kepala Bidang"', 'owner "Head of Division"'),
    "NOTE": phrase('catatan "dihitung tiap bulan"', 'note "counted monthly"'),
    "FORMULATION": phrase('formulasi "A dibagi B"', 'formulation "A divided by B"'),
    "NUMBERED": phrase('nomor "1.2"', 'number "1.2"'),
    "INFERRED": phrase('disimpulkan "dari judulnya"', 'inferred "from its title"'),
    "ABOUT": phrase('tentang "Indikator Kinerja"', 'about "Performance indicators"'),
    "AGENCY": phrase('instansi "Dinas Kependudukan"', 'agency "Civil Registry"'),
    "AMENDS": phrase('mengubah "Nomor 4 Tahun 2021"', 'amends "Number 4 of 2021"'),
    "VALID": phrase("berlaku 2021 s.d. 2026", "valid 2021 to 2026"),
    "MARKS": phrase('tanda tidak berlaku "n/a"; "-"', 'not applicable marks "n/a"; "-"'),
    "ZERO_DIVISOR": phrase("pembagi nol tidak berlaku", "zero divisor not applicable"),
    "MISSING": phrase("anggota hilang dilewati", "missing members skipped"),
    "EXPECT": phrase("hasil kepemilikan = 75%", "result ownership = 75%"),
    "table_row": phrase(
        'penggandaan "Penggandaan" 0,013 per kegiatan', 'copying "Copying" 0.013 per activity'
    ),
    "band_row": phrase('"Tinggi" >= 76%', '"High" >= 76%'),
    "given_row": phrase("wajib[ktp_el] = 200", "required[id_card] = 200"),
    "expr": phrase("pemilik / wajib x 100%", "owners / required x 100%"),
}


def describe(terminals: Collection[str], words: Words) -> Phrase:
    """What may stand: groups first, then single words as the file's language writes them."""
    left = set(terminals)
    said: list[Phrase] = []
    for keys, members, name in GROUPS:
        if keys <= left:
            said.append(name)
            left -= members
    said.extend(SINGLE[terminal] for terminal in SINGLE if terminal in left - {END})
    said.extend(word_for(terminal, words) for terminal in sorted(left - set(SINGLE)))
    if END in left:
        said.append(SINGLE[END])
    *firsts, last = said
    if not firsts:
        return last
    return phrase("{firsts} atau {last}", "{firsts} or {last}", firsts=join(firsts), last=last)


def word_for(terminal: str, words: Words) -> Phrase:
    """A terminal in words."""
    return SINGLE.get(terminal) or verbatim(f'"{words.spelling[terminal]}"')


def example(first: str, words: Words) -> Phrase:
    """A right line of this kind: by the first word of a clause, or the rule of a row."""
    line = EXAMPLES[first]
    return in_file(words, line.id, line.en)


def in_file(words: Words, indonesian: str, english: str) -> Phrase:
    """What a file says: in its own language, whatever the reader's."""
    return verbatim(indonesian if words.language == "id" else english)
