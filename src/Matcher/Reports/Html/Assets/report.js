"use strict";
(() => {
  const tools = document.getElementById("tools");
  const collator = new Intl.Collator("zh", { numeric: true });
  const fewest = 8; // Rows; shorter tables are seen whole.

  // The language of the page follows what is shown, for who listens to it.
  const choices = [...document.querySelectorAll("input[name=language]")];
  const follow = () => { document.documentElement.lang = choices.find(choice => choice.checked).value; };
  choices.forEach(choice => choice.addEventListener("change", follow));
  follow();

  // What a row is put in order by: what is read, without the language that is not shown.
  const read = cell => {
    if (cell.dataset.v) return cell.dataset.v;
    const copy = cell.cloneNode(true);
    const other = document.documentElement.lang === "en" ? "zh" : "en";
    copy.querySelectorAll(`span[lang=${other}]`).forEach(hidden => hidden.remove());
    return copy.textContent.trim();
  };
  const numberOf = text => {
    const plain = text.replace(/,/g, "").replace(/^[<>]/, "");
    return /^-?\d+(\.\d+)?%?$/.test(plain) ? parseFloat(plain) : NaN;
  };
  const compare = (a, b) => {
    const [one, other] = [numberOf(a), numberOf(b)];
    if (!isNaN(one) && !isNaN(other)) return one - other;
    // What has no number comes after everything that has one.
    if (isNaN(one) !== isNaN(other)) return isNaN(one) ? -1 : 1;
    return collator.compare(a, b);
  };

  const sortable = table => {
    const body = table.tBodies[0];
    const asGiven = [...body.rows];
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      if (head.tagName !== "TH") return;
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        // Numbers are asked for from the highest, words from the first.
        const first = head.classList.contains("w") ? "ascending" : "descending";
        const second = first === "ascending" ? "descending" : "ascending";
        const now = head.getAttribute("aria-sort");
        const next = now === null ? first : now === first ? second : null;
        heads.forEach(other => other.removeAttribute("aria-sort"));
        if (next === null) {
          body.append(...asGiven);
          return;
        }
        head.setAttribute("aria-sort", next);
        const keys = new Map(asGiven.map(row => [row, read(row.cells[column])]));
        const sign = next === "ascending" ? 1 : -1;
        body.append(...[...asGiven].sort((a, b) => sign * compare(keys.get(a), keys.get(b))));
      });
    });
  };

  const filterable = table => {
    const rows = [...table.tBodies[0].rows];
    const bar = tools.content.firstElementChild.cloneNode(true);
    const [field, output] = [bar.querySelector("input"), bar.querySelector("output")];
    const tell = shown => {
      output.querySelectorAll("[data-shown]").forEach(slot => { slot.textContent = shown; });
      output.querySelectorAll("[data-all]").forEach(slot => { slot.textContent = rows.length; });
    };
    field.setAttribute("aria-describedby", table.caption.id);
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      rows.forEach(row => {
        const text = row.textContent.toLowerCase();
        row.hidden = !words.every(word => text.includes(word));
      });
      tell(rows.filter(row => !row.hidden).length);
    });
    tell(rows.length);
    // How heads sort is said once.
    if (document.querySelector(".tools")) bar.querySelector(".hint").remove();
    table.parentElement.before(bar);
  };

  document.querySelectorAll(".scroll > table").forEach(table => {
    if (table.tBodies[0].rows.length < 2) return;
    sortable(table);
    if (table.tBodies[0].rows.length >= fewest) filterable(table);
  });

  // Which night is under the pointer, and its figure. Who has no pointer finds them all in the tables of the months.
  const dayLength = 24 * 60 * 60 * 1000;
  const nights = new Map([...document.querySelectorAll(".month")].flatMap(month => [...month.tBodies[0].rows].map(row => [
    `${month.caption.textContent}-${row.cells[0].textContent.slice(0, 2)}`,
    [...row.cells].slice(1).map(cell => cell.textContent),
  ])));
  const figures = [night => night[3], night => `${night[0]} + ${night[1]}`, night => night[2]];
  document.querySelectorAll(".panel").forEach((panel, which) => {
    const [first, last] = panel.querySelectorAll(".days span");
    const start = Date.parse(first.textContent);
    const days = Math.round((Date.parse(last.textContent) - start) / dayLength) + 1;
    const drawing = panel.querySelector(".lines");
    const told = document.createElement("b");
    last.before(told);
    panel.querySelector(".plot").addEventListener("pointermove", event => {
      const box = drawing.getBoundingClientRect();
      const day = Math.floor((event.clientX - box.left) / box.width * days);
      const date = new Date(start + Math.min(days - 1, Math.max(0, day)) * dayLength).toISOString().slice(0, 10);
      told.textContent = nights.has(date) ? `${date}: ${figures[which](nights.get(date))}` : "";
    });
    panel.addEventListener("pointerleave", () => { told.textContent = ""; });
  });

  // Browsers of some years ago print what is folded as folded.
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    folded.forEach(one => { one.open = true; });
  });
  addEventListener("afterprint", () => folded.forEach(one => { one.open = false; }));
})();
