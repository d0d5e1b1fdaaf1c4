// Small helpers: elements are made with text, never from HTML.

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = "", className = ""): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (text) element.textContent = text;
  if (className) element.className = className;
  return element;
}

export function button(text: string, action: () => void): HTMLButtonElement {
  const element = make("button", text);
  element.type = "button";
  element.addEventListener("click", action);
  return element;
}

/** A button that stays pressed; call the result to show its state. */
export function toggle(text: string, action: () => void): [HTMLButtonElement, (on: boolean) => void] {
  const element = button(text, action);
  element.setAttribute("aria-pressed", "false");
  return [element, (on) => element.setAttribute("aria-pressed", String(on))];
}

let fields = 0;
/** A field with its label before it. */
export function labelled<T extends HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(text: string, field: T): HTMLElement {
  field.id ||= "field-" + ++fields;
  const label = make("label", text);
  label.htmlFor = field.id;
  const box = make("span", "", "field");
  box.append(label, field);
  return box;
}

export function choices(options: [value: string, text: string][]): HTMLSelectElement {
  const select = make("select");
  for (const [value, text] of options) {
    const option = make("option", text);
    option.value = value;
    select.append(option);
  }
  return select;
}
