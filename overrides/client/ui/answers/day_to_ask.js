/** The day on which to ask again, for a letter that is sent today: said before it is noted anywhere. */

import { isoDay } from "../../model/dates.js";
import { fullDate, workday } from "../../model/workday.js";

const TEXT = {
  again: (/** @type {string} */ day) => `Dikirim hari ini, dan belum dibalas? Tanya lagi pada ${day}:`,
};

/**
 * @param {HTMLElement | null} element whose template has the days to wait (`data-reply-days`) and the holidays; null on a
 *   page that has none
 */
export function showDayToAsk(element) {
  if (!element) return;
  const { replyDays, holidays = "" } = element.dataset;
  const day = workday(isoDay(new Date()), Number(replyDays), holidays);
  element.textContent = TEXT.again(fullDate(day));
}
