"use strict";
// Sorts and filters a list. Without scripts the list is as complete, in the order of the export.
addEventListener("DOMContentLoaded", () => {
  const table = document.querySelector("table.listed");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const form = document.querySelector("form.controls");
  const count = form.querySelector("output");
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const valueOf = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const isDown = head.getAttribute("aria-sort") === "ascending";
      for (const other of table.tHead.rows[0].cells) {
        other.removeAttribute("aria-sort");
      }

      head.setAttribute("aria-sort", isDown ? "descending" : "ascending");
      rows.sort((left, right) => {
        const [one, two] = [valueOf(left, column), valueOf(right, column)];

        // What is not known comes last, in either direction.
        return !one || !two ? Number(!one) - Number(!two) : collator.compare(one, two) * (isDown ? -1 : 1);
      });
      body.append(...rows);
    });
  });

  const selects = [...form.querySelectorAll("select")];
  for (const select of selects) {
    for (const value of [...new Set(rows.map(row => valueOf(row, select.dataset.column)))].sort(collator.compare)) {
      select.add(new Option(value));
    }
  }

  const filter = () => {
    const words = form.text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every(word => text.includes(word)) || selects.some(select => select.value && valueOf(row, select.dataset.column) !== select.value);
      shown += row.hidden ? 0 : 1;
    }

    const noun = rows.length === 1 ? form.dataset.one : form.dataset.many;
    count.textContent = shown === rows.length ? `${shown} ${noun}` : `${shown} of ${rows.length} ${noun}`;
  };
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  form.hidden = false;
  filter();
});
