"""What pages must not say otherwise: turned around, each would cost a visitor a tender or an account.

Written down once more by hand, as the facts are; who changes such a sentence changes it here as well.
"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from macros.model.project import Project
from tests.content.shipped import DEFINITIONS, FILLED, answers, expected

SAID = {
    "batas-waktu": [
        "Simpan tangkapan layar setiap pesan kesalahan, dengan tanggal dan jamnya.",
        "Situsnya mati? Kirim lewat email, WhatsApp, atau datang langsung.",
        "Hubungi atau datangi LPSE tempat tender diadakan sekarang juga. Surat ke LKPP tidak "
        "selesai hari ini.",
        "Laporkan kepada Pokja sebelum waktu habis",
        "yang berlaku jam server LPSE, bukan jam Anda",
        "Pokja yang memutuskan apakah waktunya diperpanjang",
        "Laporan kepada Pokja, dengan tembusan ke LPSE",
    ],
    "tanya-jawab/apendo": [
        "Surat harus diisi oleh direktur perusahaan.",
        "yang rusak adalah data di LKPP, bukan komputer Anda",
        "Direktur menandatanganinya dan membubuhkan cap. Kirim surat itu ke LKPP",
        "Login di LPSE tempat perusahaan pertama mendaftar, atau tempat agregasi diaktifkan",
        "Bahwa hanya LKPP yang dapat memperbaikinya tidak terkonfirmasi di sumber lain.",
    ],
    "tanya-jawab/login": [
        "akun belum diaktifkan untuk agregasi;",
        "User ID yang sama dipakai penyedia lain, atau perusahaan terdaftar di dua LPSE atau lebih",
        "NPWP sama tetapi alamatnya berbeda;",
        "provinsi atau kabupaten di data penyedia kosong atau salah;",
        "User ID dan password Anda benar; yang salah adalah data akun itu di LKPP, atau agregasi "
        "yang belum aktif",
        "Sudah aktif, tetapi tetap gagal? Buat surat permohonan.",
        "Kirim surat itu ke LKPP",
    ],
    "tanya-jawab/user-id-aneh": [
        "perusahaan tidak dapat menghapusnya sendiri",
        "Salin User ID persis seperti adanya, juga tanda anehnya",
    ],
    "tanya-jawab/upload": [
        "berkasnya terlalu banyak, terlalu besar, atau namanya terlalu panjang",
        "Pindahkan semuanya dari flash disk ke komputer",
        "hubungi LPSE tempat tender diadakan sekarang juga",
    ],
    "tanya-jawab/jam-server": [
        "Selesaikan upload jauh sebelum jam itu.",
        "Yang berlaku adalah jam server LPSE, bukan jam di komputer atau ponsel Anda.",
    ],
    "tanya-jawab/perpanjangan": [
        "Pokja yang memutuskan; karena itu mintalah secara tertulis, dengan bukti dan jamnya.",
        "Kirim kepada Pokja, dengan tembusan ke LPSE, sebelum batas waktu bila masih bisa.",
        "Tulis urutan kejadiannya menurut jam server LPSE",
        "surat keberatan dikirim lewat WhatsApp karena situs mati, lalu email 30 menit sesudah penutupan",
    ],
    "tanya-jawab/lupa-password": [
        "Isi User ID dan email perusahaan yang terdaftar.",
        'Gagal? Coba "Lupa Password" di situs LPSE lain, misalnya LPSE LKPP.',
        "diserahkan lewat LPSE Support (hasil pindai), ke LPSE, atau ke loket PTSP LKPP",
        "Password diganti lewat email perusahaan yang terdaftar di akun itu.",
        "bermeterai Rp10.000, ditandatangani direktur",
        "surat kuasa berkop dan bermeterai bila diwakilkan",
    ],
    "tanya-jawab/ganti-email": [
        "Selama masih bisa login, perusahaan mengganti emailnya sendiri; bila tidak, LPSE yang menggantinya.",
        "Hubungi LPSE tempat agregasi diaktifkan",
    ],
    "tanya-jawab/akun-ganda": [
        "User ID sama dengan penyedia lain, perusahaan terdaftar di dua LPSE, atau NPWP sama tetapi",
        "semua perusahaan yang memakainya harus mengganti User ID",
    ],
    "tanya-jawab/kuasa-meterai-cap": [
        "kop, tanda tangan direktur, cap, dan meterai; surat kuasa bila orang lain yang membawanya.",
        "ditandatangani direktur dan penerima kuasa; bawa KTP keduanya",
        "meterai tidak disebut di sana",
        "Rp6.000 di LPSE Kabupaten Pati (2020), Rp10.000 di LPSE Kota Tangerang (2021).",
    ],
    "tanya-jawab/password-ditolak": [
        "Password baru dapat ditolak walau Anda mengetiknya dengan benar",
        "Minta petugas mereset password itu. Bila petugas tidak dapat, minta ia melaporkannya ke LKPP",
    ],
    "index": [
        "Tidak ada isian yang dikirim ke situs ini atau ke pihak lain.",
        "Dua garis tegak di depan User ID ini. Mata mudah melewatkannya, APENDO tidak.",
    ],
    "tanya-jawab/tidak-bisa-login": ["Coba User ID dan password yang sama di situs LPSE lain"],
    "tanya-jawab/agregasi-gagal": [
        "provinsi atau kabupaten di data perusahaan kosong atau salah, atau datanya ganda dengan akun lain",
        "betulkan provinsi serta kabupaten atau kotanya",
    ],
    "tanya-jawab/aktifkan-kembali": [
        "dengan bukti bahwa pelanggarannya sudah selesai",
        "surat permohonan pengaktifan kembali kepada Kepala LPSE",
    ],
    "tanya-jawab/aktivasi-agregasi": [
        "Apakah User ID, email, NPWP, dan identitas perusahaan sudah dipakai akun lain.",
        "satu kali oleh perusahaan sendiri, secara daring, di LPSE tempat perusahaan mendaftar",
        "login di LPSE lain dengan User ID yang sama",
    ],
    "tanya-jawab/akun-dinonaktifkan": ["LPSE mengusulkan, Helpdesk LKPP melakukannya"],
    "tanya-jawab/akun-inaproc": [
        "NIB berlaku di OSS, dan belum dipakai akun lain.",
        "Pastikan NIK admin tercantum di NIB itu. Bila tidak, betulkan di OSS.",
        "Perusahaan tidak ada di daftar hitam.",
    ],
    "tanya-jawab/daftar-hitam": ["NPWP yang ada di daftar hitam tidak dapat dipakai mendaftar."],
    "tanya-jawab/daftar-lagi": [
        "Tidak. Satu User ID berlaku di semua LPSE sesudah agregasi diaktifkan.",
        "Jangan mendaftar lagi: akun ganda menghalangi agregasi.",
    ],
    "tanya-jawab/data-akun": ["Surat permohonan ke LKPP bukan untuk mengubah data akun."],
    "tanya-jawab/data-tidak-muncul": [
        "mendaftar di situs LPSE lain daripada LPSE yang memverifikasi",
        "Lakukan verifikasi di LPSE tempat Anda mendaftar",
    ],
    "tanya-jawab/dokumen-tidak-terbuka": [
        "nama berkas terlalu panjang, enkripsi yang keliru, atau berkas dienkripsi langsung dari flash disk",
        "Simpan berkas asli dan berkas hasil enkripsinya; jangan diubah.",
        "Tulis kepada Pokja, dengan tembusan ke LPSE",
        "Pokja memutuskan.",
    ],
    "tanya-jawab/email-tidak-masuk": [
        "SPSE hanya mengirim ke email yang terdaftar di akun",
        "email yang didaftarkan di SPSE, bukan email lain milik perusahaan",
        "Lihat juga folder spam.",
    ],
    "tanya-jawab/error-executeupdate": [
        "User ID dan password Anda benar; pesan ini adalah kesalahan teknis di server LPSE itu.",
        'Error in executeUpdate, Error: Insert or update on table "rekanan"',
    ],
    "tanya-jawab/ganti-data-perusahaan": [
        "LPSE lain dapat memakai cara lain; tanyakan dulu.",
        "Betulkan dulu di asalnya: AHU (akta dan direktur), OSS (izin usaha), atau DJP (pajak).",
    ],
    "tanya-jawab/ganti-npwp": [
        "NPWP di akun harus 16 angka dan sama dengan data DJP",
        "NPWP baru (asli dan salinan), salinan NPWP lama",
        "LPSE lalu meneruskannya ke Helpdesk LKPP.",
    ],
    "tanya-jawab/ke-mana-mengadu": [
        "Perlu login di salah satu SPSE.",
        "LPSE Anda lebih dulu, lalu Helpdesk LKPP.",
        "Kalimantan Utara, keluhan ringan satu hari; Kalimantan Barat, ringan tiga jam dan paling lama 60",
    ],
    "tanya-jawab/lacak-tiket": ["belum terkonfirmasi di sumber lain"],
    "tanya-jawab/login-semua": [
        "yang dapat memeriksa akun itu adalah LPSE tempat perusahaan mendaftar",
        "Hanya LKPP yang menonaktifkan akun.",
        "surat itu untuk User ID yang bisa login di satu situs LPSE dan tidak di situs lain",
    ],
    "tanya-jawab/lupa-user-id": [
        "LPSE memberitahukan User ID atas permohonan tertulis",
        "Serahkan ke LPSE. Bila diwakilkan, sertakan surat kuasa.",
    ],
    "tanya-jawab/sertifikat-digital": ["kuning untuk CV, biru untuk PT, hijau untuk yang lain"],
    "tanya-jawab/sikap": [
        "Data tidak tertarik bila di SIKaP masih kosong atau belum lengkap",
        "SIKaP kini ada di sikap.inaproc.id (belum terkonfirmasi).",
    ],
    "tanya-jawab/situs-mati": [
        "Listrik padam, pengunjung terlalu banyak, serangan peretas, atau gangguan di LKPP.",
        "alamat baru berbentuk spse.inaproc.id/nama",
        "misalnya data seluler, tanpa VPN luar negeri",
        "Hubungi atau datangi LPSE itu.",
    ],
    "tanya-jawab/syarat-verifikasi": [
        "Segera sesudah mendaftar, lakukan verifikasinya.",
        "KTP, NPWP, akta, dan izin usaha",
        "menghapus data yang tidak diverifikasi dalam 30 hari",
    ],
    "tanya-jawab/totp": [
        "TOTP dari aplikasi di ponsel (untuk login di sebagian LPSE), dan OTP dari Privy lewat email",
        "hanya ada untuk Android",
    ],
    "istilah": [
        "Nomor Induk Berusaha, 13 angka, dari OSS.",
        "Nomor Induk Kependudukan di KTP, 16 angka.",
        "Badan Siber dan Sandi Negara, dahulu Lembaga Sandi Negara.",
        "LPSE tempat perusahaan pertama mendaftar, atau tempat agregasi diaktifkan.",
        "Login di LPSE selain LPSE tempat mendaftar.",
        "Kode sekali pakai yang dikirim, misalnya lewat email.",
        "Kode yang berganti tiap setengah menit, dari aplikasi di ponsel.",
        "Kelompok Kerja Pemilihan, yang mengadakan tender dan memutuskan hasil serta waktunya.",
        "hasilnya berkas *.rhs",
    ],
    "kontak": [
        "Portal LPSE sekarang ada di alamat berbentuk spse.inaproc.id/nama-daerah.",
        "Kontak dari FAQ yang menjadi rujukan situs ini tidak diganti diam-diam",
    ],
    "kirim/permohonan-penanganan": ["situs ini tidak mengirim apa pun"],
    "kirim/ganti-email": ["Dikirim dari email yang masih dapat Anda buka"],
    "pantau": ["adalah pengaturan situs ini, bukan janji penerima surat"],
    "periksa-user-id": ["User ID tanpa tanda pun dapat bermasalah"],
    "surat/ganti-email": [
        "Tidak diminta LPSE Anda? Biarkan kotaknya kosong.",
        "Masih bisa login? Ganti sendiri di SIKaP; surat tidak perlu",
        "Kepada: LPSE tempat agregasi diaktifkan",
        "bukan model resmi",
    ],
    "surat/informasi-user-id": [
        "bila ketemu, surat tidak perlu",
        "Kepada: Kepala LPSE tempat perusahaan terdaftar",
        "Meterai: tidak terlihat di contoh yang ditemukan.",
        "bukan model resmi",
    ],
    "surat/laporan-gangguan": [
        "tangkapan layar setiap kesalahan, dengan jamnya",
        "Telepon LPSE dulu, lalu isi",
        "Bila waktunya hampir habis; Pokja yang memutuskan",
        "Kepada: Pokja (alamatnya di dokumen pemilihan), dengan tembusan ke LPSE tempat tender.",
        "bukan model resmi",
    ],
    "surat/perubahan-data": [
        "Contoh surat untuk perubahan nama dan alamat tidak ditemukan.",
        "Berubah? Surat tidak perlu",
        "Kepada: LPSE tempat perusahaan terdaftar",
        "NPWP baru (asli dan salinan) dan salinan NPWP lama",
        "Meterai: diminta untuk NPWP.",
        "bukan model resmi",
    ],
    "surat/reset-password": [
        "Coba dulu “Lupa Password” di halaman login, juga di situs LPSE lain. Berhasil? Surat tidak perlu",
        "Kepada: LPSE tempat perusahaan terdaftar",
        "Meterai: Rp10.000 di LPSE Kota Tangerang (2021).",
        "bukan model resmi",
    ],
    "surat/surat-kuasa": [
        "Hanya bila bukan direktur yang membawa berkasnya",
        "Kepada: LPSE yang menerima berkas, bersama surat permohonannya",
        "KTP direktur dan KTP penerima kuasa",
        "Meterai: di tanda tangan direktur; Rp10.000 di LPSE Kota Tangerang (2021).",
        "bukan model resmi",
    ],
    "privasi": [
        "keterangan di dalam berkas gambar (misalnya lokasi) dibuang",
        "Tanpa Anda minta, isian hanya disimpan di tab yang sedang dipakai",
        'Di komputer bersama, tekan "Hapus isian" sebelum pergi.',
        '"Hapus isian" menghapus isian semua surat; bila centangnya dihapus, yang terhapus isian surat itu',
        "dapat mencatat halaman mana yang diminta, kapan, dan dari alamat internet mana",
        "Yang keluar hanya yang Anda kirim sendiri",
        '"Hapus isian" di halaman surat, atau tutup tab',
        '"Hapus semua catatan" di',
        'Tekan "Ubah" di Kirim surat, lalu jawab tanpa centang',
        "Halaman dan skrip situs ini, tanpa isian",
        "tidak ada formulir yang dapat dikirim",
        "Yang Anda ketik di halaman surat tidak pernah meninggalkan perangkat Anda.",
        "Situs ini tidak mempunyai server yang menerima isian.",
        "tidak dikirim, dan tidak disimpan",
        "Isian itu hilang bila tab ditutup",
        "Jangan dicentang di komputer bersama.",
        "bila Anda memakainya tujuh hari tanpa membuka situs ini",
        "Situs ini tidak memakai kuki, statistik pengunjung, fon, atau skrip dari pihak lain.",
        "Tautan Gmail dan Outlook di sana tidak memuat data perusahaan.",
        'ada di tab ini saja, juga bila "Simpan di perangkat ini" dicentang, dan hilang bila tab ditutup',
        "peramban dapat mengembalikannya bila tab itu dibuka kembali",
        "Riwayat peramban yang membuka tautan terisi menyimpan tautan itu dengan isiannya",
        "baru disimpan sesudah Anda mengetik atau memakainya",
        "peramban bertanya dahulu (di iPhone tidak selalu)",
        "PDF dilampirkan apa adanya",
        "Di komputer bersama, hapus berkas itu sesudah dipakai.",
        'Hanya bila "Simpan di perangkat ini" dicentang',
        "Hanya bila Anda mencatatnya",
        "Kunjungan pertama menyimpan paling banyak 0,6 MB",
    ],
}
# The days without work whose dates change. Those of 2026 were decided by three ministers, and none moves any
# more; of those of 2027 the moon's may move by a day.
OFF = {
    2026: "01-16 02-16 02-17 03-18 03-19 03-20 03-21 03-22 03-23 03-24 04-03 04-05 05-14 05-15 05-27 05-28 "
    "05-31 06-16 08-25 12-24",
    2027: "01-05 02-05 02-06 03-08 03-09 03-10 03-11 03-12 03-15 03-25 03-26 03-28 05-06 05-17 05-18 05-19 "
    "05-20 06-06 08-15 12-24 12-26",
}


@pytest.mark.parametrize("page", SAID)
def test_a_page_says_what_its_visitor_must_not_get_wrong(site: Path, page: str) -> None:
    place = site if page == "index" else site / page
    html = (place / "index.html").read_text().partition("<article")[2].partition("</article>")[0]
    said = " ".join(unescape(re.sub(r"<[^>]+>", "", html)).split())
    assert [sentence for sentence in SAID[page] if sentence not in said] == []


@pytest.mark.parametrize("letter_id", DEFINITIONS)
def test_what_is_asked_later_says_each_answer_in_its_place(letter_id: str) -> None:
    letter = DEFINITIONS[letter_id]
    name = next(name for known, name in FILLED if known == letter_id)
    known = answers(name, letter_id) | {"sent": "22 November 2026", "ticket": "TIKET-77"}
    assert letter.reminder
    asked = (letter.reminder.subject, letter.reminder.text.strip(), letter.call.strip())
    said = re.sub(r"\{(\w+)\}", lambda found: str(known[found[1]]), "\n\n".join(asked))
    assert said == expected("follow_up", letter_id).strip()


@pytest.mark.parametrize("year", OFF)
def test_the_days_off_of_a_year_are_the_ones_that_were_decided(shipped: Project, year: int) -> None:
    off = [day.isoformat()[5:] for day in shipped.holidays.movable if day.year == year]
    assert off == OFF[year].split()
