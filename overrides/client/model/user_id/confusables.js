/** Characters that look like one of ASCII: theirs, then ascii, then their name in Indonesian. */

/** @param {string[]} entries @param {string} [before] what each name begins with */
const named = (entries, before = "") =>
  entries.map((entry) => {
    const [theirs, ascii, , ...name] = entry;
    return /** @type {[string, { ascii: string, name: string }]} */ ([
      theirs,
      { ascii, name: before + name.join("") },
    ]);
  });

// deno-fmt-ignore
export const CONFUSABLES = new Map([
  ...named([
    "АA a besar", "ВB ve besar", "ЕE ie besar", "ЅS dze besar", "ІI i besar", "ЈJ je besar", "КK ka besar",
    "МM em besar", "НH en besar", "ОO o besar", "РP er besar", "СC es besar", "ТT te besar", "УY u besar",
    "ХX kha besar", "ҮY u lurus besar", "ԌG dzje besar", "ԛq qa kecil", "ԝw we kecil", "аa a kecil",
    "еe ie kecil", "оo o kecil", "рp er kecil", "сc es kecil", "уy u kecil", "хx kha kecil", "ѕs dze kecil",
    "іi i kecil", "јj je kecil", "һh shha kecil", "ԁd dje Komi kecil", "ѵv izhitsa kecil", "ӏl palochka kecil",
    "ҽe che Abkhazia kecil",
  ], "huruf Sirilik "),
  ...named([
    "ΑA alfa besar", "ΒB beta besar", "ΕE epsilon besar", "ΖZ zeta besar", "ΗH eta besar", "ΙI iota besar",
    "ΚK kappa besar", "ΜM mu besar", "ΝN nu besar", "ΟO omikron besar", "ΡP rho besar", "ΤT tau besar",
    "ΥY upsilon besar", "ΧX khi besar", "οo omikron kecil", "νv nu kecil", "ρp rho kecil", "υu upsilon kecil",
    "ιi iota kecil", "κk kappa kecil", "αa alfa kecil",
  ], "huruf Yunani "),
  // Armenian, Cherokee, Lisu, letters of Latin beyond A-Z, numerals, and letter-like signs
  ...named([
    "օo huruf Armenia oh kecil", "սu huruf Armenia seh kecil", "ցg huruf Armenia co kecil",
    "հh huruf Armenia ho kecil", "ᎪA huruf Cherokee go", "ᏢP huruf Cherokee tlv", "ᎢT huruf Cherokee i",
    "ᎬE huruf Cherokee gv", "ᏟC huruf Cherokee tli", "ıi huruf i kecil tanpa titik", "ſf huruf s panjang",
    "Ɩl huruf iota Latin besar", "ɑa huruf alfa Latin", "ɡg huruf g kecil fonetik",
    "ɩi huruf iota Latin kecil", "ꓔT huruf Lisu ta", "ꓮA huruf Lisu a", "ꓳO huruf Lisu o",
    "ⅠI angka Romawi satu", "ⅤV angka Romawi lima", "ⅩX angka Romawi sepuluh", "ⅬL angka Romawi lima puluh",
    "ⅭC angka Romawi seratus", "ⅮD angka Romawi lima ratus", "ⅯM angka Romawi seribu",
    "ⅰi angka Romawi satu kecil", "ⅴv angka Romawi lima kecil", "ⅹx angka Romawi sepuluh kecil",
    "ⅼl angka Romawi lima puluh kecil", "ⅽc angka Romawi seratus kecil", "ⅾd angka Romawi lima ratus kecil",
    "ⅿm angka Romawi seribu kecil", "℮e tanda perkiraan", "KK tanda kelvin", "ÅA tanda angstrom",
    "०0 angka nol Dewanagari", "০0 angka nol Bengali", "٠. angka nol Arab", "۰. angka nol Persia",
  ]),
  ...named([
    "¦| garis tegak terputus", "ǀ| huruf decak gigi", "│| garis kotak tegak", "∣| tanda membagi",
    "❘| garis tegak tipis", "⎮| perpanjangan tanda integral", "׀| tanda paseq Ibrani", "‖| garis tegak ganda",
    "∥| tanda sejajar", "‐- tanda hubung tipografi", "‑- tanda hubung tak terputus", "‒- tanda pisah angka",
    "–- tanda pisah (en dash)", "—- tanda pisah panjang (em dash)", "−- tanda kurang matematika",
    "﹣- tanda hubung kecil", "⁃- butir tanda hubung", "‘' petik tunggal buka", "’' petik tunggal tutup",
    "ʼ' apostrof pengubah huruf", "′' tanda menit (prime)", "“\" petik ganda buka", "”\" petik ganda tutup",
    "″\" tanda detik (prime ganda)", "․. titik penuntun", "。. titik Tionghoa", "·. titik tengah", "•. butir",
    "‚, petik tunggal bawah", "،, koma Arab", "؛; titik koma Arab", "∶: tanda perbandingan",
    "꞉: titik dua pengubah huruf", "⁄/ garis pecahan", "∕/ tanda bagi matematika",
    "∖\\ tanda selisih himpunan", "∗* bintang matematika", "ˍ_ garis bawah pengubah huruf",
    "⁎* bintang rendah", "ˆ^ sirkumfleks", "˜~ gelombang kecil", "∼~ tanda serupa",
    "‹< petik sudut tunggal kiri", "›> petik sudut tunggal kanan", "⟨< kurung sudut matematika buka",
    "⟩> kurung sudut matematika tutup",
  ]),
]);
