import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import {
  checkGiven,
  checkInteger,
  checkLength,
  checkOneOf,
  checkRequiredText,
  checkUnique,
  checkUrl,
  type Report,
} from './checks.ts';
import { asList, asNumber, asRecord, asText, isGiven, type Json, type Path } from './json.ts';
import { checkSelect, isSelect } from './menu-limits.ts';

/** What is counted over a whole message while its components are looked at one by one. */
type Scan = {
  readonly report: Report;
  readonly customIds: Set<unknown>;
  readonly ids: Set<unknown>;
  components: number;
  displayedText: number;
};

const { ActionRow, Button, Section, TextDisplay, Thumbnail, MediaGallery, File, Separator, Container } =
  ComponentType;
const IN_CONTAINER: readonly number[] = [ActionRow, Section, TextDisplay, MediaGallery, File, Separator];
const AT_TOP_V2: readonly number[] = [...IN_CONTAINER, Container];
const SELECTS: readonly number[] = [3, 5, 6, 7, 8];
const WEB = ['http', 'https'];

type Check = (component: Json, path: Path, scan: Scan) => void;

const CHECKS: Readonly<Record<number, Check>> = {
  [ActionRow]: checkRow,
  [Button]: checkButton,
  [Section]: checkSection,
  [TextDisplay]: checkTextDisplay,
  [Thumbnail]: checkMedia,
  [MediaGallery]: checkGallery,
  [File]: checkFile,
  [Separator]: ({ spacing }, path, { report }) => checkOneOf(report, [...path, 'spacing'], spacing, [1, 2]),
  [Container]: checkContainer,
};

/**
 * Notes every rule that the components of a message break.
 *
 * @param v2 whether the message carries IS_COMPONENTS_V2: without it only rows are known
 */
export function checkComponents(report: Report, components: unknown, v2: boolean): void {
  if (!isGiven(components)) return;
  const scan: Scan = { report, customIds: new Set(), ids: new Set(), components: 0, displayedText: 0 };
  const path = ['components'];
  checkChildren(components, path, v2 ? AT_TOP_V2 : [ActionRow], scan);

  if (!v2) checkLength(report, path, components, 5);
  // Nested ones count, accessories too; there is no cap of ten at the top any more.
  if (v2 && scan.components > 40) {
    report(path, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', 'The maximum number of components is 40');
  }
  // One text display may have 4000, but so may only all of them together.
  if (scan.displayedText > 4000) {
    report(
      path,
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      'Displayable text exceeds the maximum size of 4000',
    );
  }
}

function checkChildren(children: unknown, path: Path, allowed: readonly number[], scan: Scan): void {
  for (const [index, child] of asList(children).entries()) {
    checkComponent(child, [...path, index], allowed, scan);
  }
}

function checkComponent(value: unknown, path: Path, allowed: readonly number[], scan: Scan): void {
  const component = asRecord(value);
  const type = asNumber(component.type);
  scan.components += 1;
  if (!allowed.includes(type)) {
    const choices = `Value of field "type" must be one of (${allowed.join(', ')}).`;
    scan.report([...path, 'type'], 'UNION_TYPE_CHOICES', choices);
    return;
  }
  checkUnique(scan.report, [...path, 'id'], component.id || undefined, scan.ids, 'COMPONENT_ID_DUPLICATED');
  const customId = [...path, 'custom_id'];
  checkLength(scan.report, customId, component.custom_id, 100, 1);
  checkUnique(scan.report, customId, component.custom_id, scan.customIds, 'COMPONENT_CUSTOM_ID_DUPLICATED');
  if (isSelect(type)) checkSelect(scan.report, component, path);
  CHECKS[type]?.(component, path, scan);
}

function checkRow({ components }: Json, path: Path, scan: Scan): void {
  const inside = [...path, 'components'];
  const hasSelect = asList(components).some((child) => isSelect(asNumber(asRecord(child).type)));
  if (checkGiven(scan.report, inside, components)) {
    // A select takes the width of five buttons.
    checkLength(scan.report, inside, components, hasSelect ? 1 : 5, 1);
  }
  checkChildren(components, inside, [Button, ...SELECTS], scan);
}

function checkButton(button: Json, path: Path, { report }: Scan): void {
  const isLink = button.style === ButtonStyle.Link;
  const isPremium = button.style === ButtonStyle.Premium;
  checkOneOf(report, [...path, 'style'], button.style ?? 0, [1, 2, 3, 4, 5, 6]);
  checkLength(report, [...path, 'label'], button.label, 80);
  if (!isPremium && asText(button.label) === '' && !isGiven(button.emoji)) {
    report([...path, 'label'], 'BUTTON_COMPONENT_INVALID_LABEL', 'A button needs a label or an emoji');
  }
  if (isLink) {
    if (checkGiven(report, [...path, 'url'], button.url))
      checkLinkAddress(report, [...path, 'url'], button.url);
    if (isGiven(button.custom_id)) {
      report(
        [...path, 'custom_id'],
        'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
        'A link has no custom id',
      );
    }
  } else if (!isPremium) {
    checkGiven(report, [...path, 'custom_id'], button.custom_id);
    if (isGiven(button.url))
      report([...path, 'url'], 'BUTTON_COMPONENT_INVALID_URL', 'Only a link button has a URL');
  }
}

function checkLinkAddress(report: Report, path: Path, url: unknown): void {
  checkLength(report, path, url, 512, 1);
  checkUrl(report, path, url, [...WEB, 'discord']);
}

function checkSection({ components, accessory }: Json, path: Path, scan: Scan): void {
  const inside = [...path, 'components'];
  if (checkGiven(scan.report, inside, components)) checkLength(scan.report, inside, components, 3, 1);
  checkChildren(components, inside, [TextDisplay], scan);
  if (checkGiven(scan.report, [...path, 'accessory'], accessory)) {
    checkComponent(accessory, [...path, 'accessory'], [Button, Thumbnail], scan);
  }
}

function checkTextDisplay({ content }: Json, path: Path, scan: Scan): void {
  checkRequiredText(scan.report, [...path, 'content'], content, 4000);
  scan.displayedText += asText(content).length;
}

function checkMedia({ media, description }: Json, path: Path, { report }: Scan): void {
  const url = [...path, 'media', 'url'];
  checkLength(report, [...path, 'description'], description, 1024);
  if (checkGiven(report, url, asRecord(media).url)) {
    checkUrl(report, url, asRecord(media).url, [...WEB, 'attachment']);
  }
}

function checkGallery({ items }: Json, path: Path, scan: Scan): void {
  const inside = [...path, 'items'];
  if (checkGiven(scan.report, inside, items)) checkLength(scan.report, inside, items, 10, 1);
  for (const [index, item] of asList(items).entries()) checkMedia(asRecord(item), [...inside, index], scan);
}

function checkFile({ file }: Json, path: Path, { report }: Scan): void {
  const url = [...path, 'file', 'url'];
  if (checkGiven(report, url, asRecord(file).url)) checkUrl(report, url, asRecord(file).url, ['attachment']);
}

function checkContainer({ components, accent_color }: Json, path: Path, scan: Scan): void {
  const inside = [...path, 'components'];
  checkInteger(scan.report, [...path, 'accent_color'], accent_color, 0, 0xffffff);
  if (checkGiven(scan.report, inside, components)) checkLength(scan.report, inside, components, 40, 1);
  checkChildren(components, inside, IN_CONTAINER, scan);
}
