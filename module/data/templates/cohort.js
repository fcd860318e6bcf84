"use strict";
// Sorts and filters the groups of a cohort. Without scripts the tables are as complete, in the order of the groups.
addEventListener("DOMContentLoaded", () => {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const valueOf = (row, column) => row.cells[column]?.dataset.value ?? (row.cells[column]?.matches(".unshown") ? "" : row.cells[column]?.textContent.trim() ?? "");
  const rowsOf = table => [...table.querySelectorAll("tbody:not(.total) > tr")];

  // A click sorts in the direction that is asked for most: names from A, shares and scores from the highest. The total stays on top.
  const sortBy = (table, head, column) => {
    const sorted = head.getAttribute("aria-sort");
    const isDown = sorted ? sorted === "ascending" : head.dataset.first === "descending";
    for (const other of table.tHead.rows[0].cells) {
      other.removeAttribute("aria-sort");
    }

    head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
    const rows = rowsOf(table).sort((left, right) => {
      const [one, two] = [valueOf(left, column), valueOf(right, column)];

      // What is not known comes last, in either direction.
      return !one || !two ? Number(!one) - Number(!two) : collator.compare(one, two) * (isDown ? -1 : 1);
    });
    rows[0].parentElement.append(...rows);
  };

  for (const table of document.querySelectorAll("table.groups")) {
    if (rowsOf(table).length < 2) {
      continue;
    }

    [...table.tHead.rows[0].cells].forEach((head, column) => {
      if (head.matches(".Chart")) {
        return;
      }

      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => sortBy(table, head, column));
    });
  }

  for (const form of document.querySelectorAll("form.controls")) {
    const article = form.closest("article");
    const tables = [...article.querySelectorAll("table.groups")];
    const count = form.querySelector("output");
    const filter = () => {
      const words = form.text.value.toLowerCase().split(/\s+/).filter(Boolean);
      let [shown, all] = [0, 0];
      for (const table of tables) {
        [shown, all] = [0, 0];
        for (const row of rowsOf(table)) {
          const name = row.cells[0].textContent.toLowerCase();
          row.hidden = !words.every(word => name.includes(word));
          shown += row.hidden ? 0 : 1;
          all++;
        }
      }

      count.textContent = shown === all ? `${all} groups` : `${shown} of ${all} groups`;
    };
    form.addEventListener("input", filter);
    form.addEventListener("submit", event => event.preventDefault());
    form.hidden = false;
    filter();
  }
});
