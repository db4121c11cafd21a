"""A small rule book that the tests of the room share, in both languages."""

from __future__ import annotations

import iki_rules as iki


TEXT = """bahasa id

himpunan dokumen = kk "Kartu Keluarga"; ktp "KTP-el"

data wajib[dokumen] "Wajib memiliki" dalam orang
    sumber  "SIAK"
data pemilik[dokumen] "Memiliki" dalam orang
    bagian dari  wajib
    sumber       "SIAK"

skala tiga dalam %
    dibulatkan  0 desimal
    "Tinggi"  >= 76%
    "Sedang"  >= 51%
    "Rendah"  lainnya

jabatan "Kepala Dinas"
sasaran "Semua memiliki dokumen"

indikator kepemilikan[dokumen] "Kepemilikan" dalam %
    rumus     pemilik / wajib x 100%
    predikat  tiga

indikator rata "Kepemilikan rata-rata" dalam %
    rumus     rata-rata(kepemilikan)
    target    2023: 92,5%; 2024: >= 93%
    sumber    "Bidang Pelayanan"

cacah surat "Surat terdaftar" dalam surat

himpunan keadaan = baik "Baik"; rusak "Rusak"
indikator gedung "Keadaan gedung" kualitatif dari keadaan

besaran setengah = 1 / 2
aturan lengkap "Semua lengkap" = rata >= 100%
"""

DATA = {
    "wajib": {"kk": 200, "ktp": 3},
    "pemilik": {"kk": 150, "ktp": 2},
    "surat": 1234,
    "gedung": "baik",
}


def book(**options):
    return iki.loads(TEXT, name="counter", **options)


def outcome(drop=(), **changes):
    data = {key: value for key, value in (DATA | changes).items() if key not in drop}
    return book().evaluate(data, period=None)
