/* English stems, as Snowball's "english" (Porter 2) makes them; tests hold this equal to the stemmer that builds the index.
   zoneSearch.stem("industries") is "industri". Words of other than the letters a–z come back unchanged. */
zoneSearch.stem = (() => {
  "use strict";
  const SPECIAL = { andes: "andes", atlas: "atlas", bias: "bias", cosmos: "cosmos", early: "earli", gently: "gentl", howe: "howe",
    idly: "idl", news: "news", only: "onli", singly: "singl", skies: "sky", skis: "ski", sky: "sky", ugly: "ugli" };
  const REGION = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)|^[^aeiouy]*[aeiouy]+[^aeiouy]/;
  const NEXT = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
  const VOWEL = /[aeiouy]/;
  const SHORT_END = /(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|past)$/;
  // A longer ending stands before those it ends in.
  const STEP_2 = { ational: "ate", ization: "ize", tional: "tion", iveness: "ive", fulness: "ful", ousness: "ous", biliti: "ble",
    lessli: "less", alism: "al", ation: "ate", aliti: "al", iviti: "ive", fulli: "ful", ousli: "ous", entli: "ent", ogist: "og",
    enci: "ence", anci: "ance", abli: "able", izer: "ize", ator: "ate", alli: "al", bli: "ble", ogi: "og", li: "" };
  const STEP_3 = { ational: "ate", tional: "tion", alize: "al", icate: "ic", iciti: "ic", ative: "", ical: "ic", ness: "", ful: "" };
  const STEP_4 = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic"];
  const ending = (word, list) => list.find((end) => word.endsWith(end));

  function plural(w) {
    if (w.endsWith("sses")) return w.slice(0, -2);
    if (/ie[ds]$/.test(w)) return w.slice(0, w.length > 4 ? -2 : -1);
    if (/(?:us|ss)$/.test(w)) return w;
    return w.endsWith("s") && VOWEL.test(w.slice(0, -2)) ? w.slice(0, -1) : w;
  }

  function past(w, r1) {
    const end = ending(w, ["eedly", "ingly", "edly", "eed", "ing", "ed"]);
    if (!end) return w;
    const rest = w.slice(0, -end.length);
    if (end.startsWith("eed")) return rest.length >= r1 && !/^(?:succ|proc|exc)$/.test(rest) ? rest + "ee" : w;
    if (end === "ing") {
      if (/^[^aeiouy]y$/.test(rest)) return rest.slice(0, -1) + "ie";
      if (/^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return w;
    }
    if (!VOWEL.test(rest)) return w;
    if (/(?:at|bl|iz)$/.test(rest)) return rest + "e";
    if (/([bdfgmnprt])\1$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
    return rest.length === r1 && SHORT_END.test(rest) ? rest + "e" : rest;
  }

  function step2(w, r1) {
    const end = ending(w, Object.keys(STEP_2));
    if (!end || w.length - end.length < r1) return w;
    const rest = w.slice(0, -end.length);
    if (end === "ogi" && !rest.endsWith("l")) return w;
    if (end === "li" && !/[cdeghkmnrt]$/.test(rest)) return w;
    return rest + STEP_2[end];
  }

  function step3(w, r1, r2) {
    const end = ending(w, Object.keys(STEP_3));
    if (!end || w.length - end.length < (end === "ative" ? Math.max(r1, r2) : r1)) return w;
    return w.slice(0, -end.length) + STEP_3[end];
  }

  function step4(w, r2) {
    const end = ending(w, STEP_4);
    if (!end || w.length - end.length < r2) return w;
    const rest = w.slice(0, -end.length);
    return end === "ion" && !/[st]$/.test(rest) ? w : rest;
  }

  function step5(w, r1, r2) {
    const rest = w.slice(0, -1);
    if (w.endsWith("e")) return rest.length >= r2 || (rest.length >= r1 && !SHORT_END.test(rest)) ? rest : w;
    return w.endsWith("ll") && rest.length >= r2 ? rest : w;
  }

  return (word) => {
    if (!/^[a-z]{3,}$/.test(word)) return word;
    if (Object.hasOwn(SPECIAL, word)) return SPECIAL[word];
    // A y that begins the word or follows a vowel is a consonant, written Y until the end.
    let w = word.replace(/^y/, "Y").replace(/([aeiouy])y/g, "$1Y");
    const r1 = (REGION.exec(w) || [w])[0].length;
    const r2 = r1 + (NEXT.exec(w.slice(r1)) || [w.slice(r1)])[0].length;
    w = past(plural(w), r1);
    if (/.[^aeiouy][yY]$/.test(w)) w = w.slice(0, -1) + "i";
    w = step5(step4(step3(step2(w, r1), r1, r2), r2), r1, r2);
    return w.replace(/Y/g, "y");
  };
})();
