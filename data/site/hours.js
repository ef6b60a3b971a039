"use strict";
/* Whether something is open at a moment, by words such as 06:00-22:00, 24小时, Mo-Fr 08:00-18:00; Sa 09:00-12:00, 周一至周五
   8:30-17:30. Of words that are not understood in full nothing is said. The clock is the city's, wherever the reader is. */
const openingHours = (() => {
  const CLOCK = "Asia/Shanghai", DAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"], ZH = "一二三四五六日";
  const TIMES = /(\d{1,2}):(\d{2})\s*-\s*(?:次日)?(\d{1,2}):(\d{2})/g;
  const plain = (text) => text.normalize("NFKC").replace(/[–—~～至到]/g, "-").replace(/[、]/g, ",").replace(/[星礼]期|礼拜/g, "周")
    .replace(/周天/g, "周日").replace(/周([一二三四五六日])/g, (_all, day) => DAYS[ZH.indexOf(day)]).replace(/工作日/g, "Mo-Fr").replace(/周末|双休日/g, "Sa,Su")
    .replace(/(\d)\s*[,，]?\s*(?=Mo|Tu|We|Th|Fr|Sa|Su)/g, "$1;");
  function days(text) {
    const wanted = text.replace(/每天|每日|全年|daily/gi, "").replace(/\s/g, "");
    if (!wanted) return DAYS.map(() => true);
    const on = DAYS.map(() => false);
    for (const part of wanted.split(",")) {
      const [from, to] = part.split("-"), a = DAYS.indexOf(from), b = to === undefined ? a : DAYS.indexOf(to);
      if (a < 0 || b < 0) return null;
      for (let day = a; ; day = (day + 1) % 7) { on[day] = true; if (day === b) break; }
    }
    return on;
  }
  function now(at) {
    const told = Object.fromEntries(new Intl.DateTimeFormat("en-GB", { timeZone: CLOCK, weekday: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).formatToParts(at).map((part) => [part.type, part.value]));
    return { day: DAYS.indexOf(told.weekday.slice(0, 2)), minute: 60 * Number(told.hour) + Number(told.minute) };
  }
  return (text, at = new Date()) => {
    if (/^\s*(24\s*\/\s*7|24\s*小时(开放)?|全天(候)?(24小时)?(开放)?|24\s*h(ours)?)\s*$/i.test(text)) return true;
    const { day, minute } = now(at);
    let open = false;
    for (const rule of plain(text).split(";").map((one) => one.trim()).filter(Boolean)) {
      const times = [...rule.matchAll(TIMES)], on = days(rule.replace(TIMES, "").replace(/[,:\s]+$/, ""));
      if (!times.length || on === null) return null;
      for (const [, h1, m1, h2, m2] of times) {
        const from = 60 * h1 + Number(m1), to = 60 * h2 + Number(m2);
        if (from > 1440 || to > 1440) return null;
        if (to > from ? on[day] && minute >= from && minute < to : (on[day] && minute >= from) || (on[(day + 6) % 7] && minute < to)) open = true;
      }
    }
    return open;
  };
})();
