// The drawing commands that the lanes use, written as SVG: the view is saved by the code that draws it.

const escape = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "").replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]!);
const short = (value: number): string => String(Math.round(value * 100) / 100);

/** What the lanes need of CanvasRenderingContext2D. */
export type Pen = Pick<
  CanvasRenderingContext2D,
  | "beginPath" | "moveTo" | "lineTo" | "closePath" | "arc" | "rect" | "bezierCurveTo" | "fill" | "stroke" | "fillRect" | "clearRect" | "fillText"
  | "save" | "restore" | "clip" | "setLineDash" | "measureText" | "fillStyle" | "strokeStyle" | "lineWidth" | "globalAlpha" | "font"
>;

export class SvgCanvas implements Pen {
  fillStyle: string | CanvasGradient | CanvasPattern = "#000";
  strokeStyle: string | CanvasGradient | CanvasPattern = "#000";
  lineWidth = 1;
  globalAlpha = 1;
  font = "";
  private out: string[] = [];
  private path: string[] = [];
  private box = "";
  private dash = "";
  private groups: number[] = []; // open clips at each save
  private open = 0;
  private clips = 0;

  constructor(private readonly measure: CanvasRenderingContext2D) {}

  beginPath(): void {
    this.path = [];
    this.box = "";
  }
  moveTo(x: number, y: number): void {
    this.path.push(`M${short(x)} ${short(y)}`);
  }
  lineTo(x: number, y: number): void {
    this.path.push(`L${short(x)} ${short(y)}`);
  }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void {
    this.path.push("C" + [a, b, c, d, x, y].map(short).join(" "));
  }
  closePath(): void {
    this.path.push("Z");
  }
  /** Whole circles only. */
  arc(x: number, y: number, r: number): void {
    this.path.push(`M${short(x - r)} ${short(y)}a${short(r)} ${short(r)} 0 1 0 ${short(2 * r)} 0a${short(r)} ${short(r)} 0 1 0 ${short(-2 * r)} 0Z`);
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.path.push(`M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
    this.box = `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}"/>`;
  }
  fill(): void {
    this.out.push(`<path d="${this.path.join("")}" fill="${this.fillStyle}"${this.alpha()}/>`);
  }
  stroke(): void {
    this.out.push(`<path d="${this.path.join("")}" fill="none" stroke="${this.strokeStyle}" stroke-width="${this.lineWidth}"${this.dash}${this.alpha()}/>`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return;
    this.out.push(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${this.fillStyle}"${this.alpha()}/>`);
  }
  clearRect(): void {}
  fillText(text: string, x: number, y: number): void {
    const [, weight, size] = /^(\d+) ([\d.]+)px/.exec(this.font) ?? [];
    this.out.push(`<text x="${short(x)}" y="${short(y)}" font-size="${size ?? 12}" font-weight="${weight ?? 400}" fill="${this.fillStyle}">${escape(text)}</text>`);
  }
  measureText(text: string): TextMetrics {
    this.measure.font = this.font;
    return this.measure.measureText(text);
  }
  setLineDash(pattern: number[]): void {
    this.dash = pattern.length ? ` stroke-dasharray="${pattern.join(" ")}"` : "";
  }
  save(): void {
    this.groups.push(this.open);
  }
  clip(): void {
    this.out.push(`<clipPath id="clip${++this.clips}">${this.box}</clipPath><g clip-path="url(#clip${this.clips})">`);
    this.open++;
  }
  restore(): void {
    for (const before = this.groups.pop() ?? 0; this.open > before; this.open--) this.out.push("</g>");
  }
  private alpha(): string {
    return this.globalAlpha < 1 ? ` opacity="${short(this.globalAlpha)}"` : "";
  }

  /** The whole drawing, with lines of text above it. */
  document(width: number, height: number, title: string, lines: string[], paper: string, language: string): string {
    const head = 26 + 15 * lines.length;
    const words = lines.map((line, i) => `<text x="6" y="${36 + 15 * i}" font-size="11">${escape(line)}</text>`).join("");
    return (
      `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height + head)}" viewBox="0 0 ${short(width)} ${short(height + head)}" ` +
      `role="img" aria-label="${escape(title)}" xml:lang="${language}" font-family="'Open Sans','DejaVu Sans','Noto Sans CJK SC',Arial,sans-serif">` +
      `<title>${escape(title)}</title><rect width="100%" height="100%" fill="${paper}"/><text x="6" y="19" font-size="15" font-weight="700">${escape(title)}</text>${words}` +
      `<g transform="translate(0 ${head})">${this.out.join("\n")}</g></svg>\n`
    );
  }
}
