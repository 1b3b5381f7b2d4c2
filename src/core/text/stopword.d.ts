declare module 'stopword' {
  type Words = readonly string[];
  export const spa: Words,
    fra: Words,
    deu: Words,
    ita: Words,
    por: Words,
    porBr: Words,
    nld: Words,
    swe: Words,
    dan: Words;
  export const nob: Words,
    fin: Words,
    pol: Words,
    ces: Words,
    slk: Words,
    slv: Words,
    hrv: Words,
    ron: Words,
    hun: Words;
  export const tur: Words,
    ind: Words,
    cat: Words,
    est: Words,
    lit: Words,
    rus: Words,
    ukr: Words,
    bul: Words,
    ell: Words;
  export const ara: Words, fas: Words, heb: Words, kor: Words, vie: Words;
}
