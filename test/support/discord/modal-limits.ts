import { ComponentType } from 'discord-api-types/v10';
import {
  checkGiven,
  checkInteger,
  checkLength,
  checkOneOf,
  checkRequiredText,
  checkUnique,
  type Report,
} from './checks.ts';
import { asList, asNumber, asRecord, isGiven, type Json, type Path } from './json.ts';
import { checkCounts, checkOptions, checkSelect, isSelect } from './menu-limits.ts';

const { ActionRow, Label, TextDisplay, TextInput, FileUpload, RadioGroup, CheckboxGroup, Checkbox } =
  ComponentType;
const IN_LABEL: readonly number[] = [
  TextInput,
  3,
  5,
  6,
  7,
  8,
  FileUpload,
  RadioGroup,
  CheckboxGroup,
  Checkbox,
];

/** Notes every rule that a modal breaks (the data of a callback of type 9). */
export function checkModal(report: Report, modal: Json): void {
  const customIds = new Set<unknown>();
  checkRequiredText(report, ['custom_id'], modal.custom_id, 100);
  checkRequiredText(report, ['title'], modal.title, 45);
  if (checkGiven(report, ['components'], modal.components)) {
    checkLength(report, ['components'], modal.components, 5, 1);
  }
  for (const [index, component] of asList(modal.components).entries()) {
    checkTop(report, asRecord(component), ['components', index], customIds);
  }
}

function checkTop(report: Report, top: Json, path: Path, customIds: Set<unknown>): void {
  if (top.type === Label) checkLabel(report, top, path, customIds);
  else if (top.type === ActionRow) checkLegacyRow(report, top, path, customIds);
  else if (top.type === TextDisplay) checkRequiredText(report, [...path, 'content'], top.content, 4000);
  else report([...path, 'type'], 'UNION_TYPE_CHOICES', 'Value of field "type" must be one of (1, 10, 18).');
}

function checkLabel(report: Report, label: Json, path: Path, customIds: Set<unknown>): void {
  const inside = [...path, 'component'];
  checkRequiredText(report, [...path, 'label'], label.label, 45);
  checkLength(report, [...path, 'description'], label.description, 100);
  if (!checkGiven(report, inside, label.component)) return;

  const input = asRecord(label.component);
  if (isGiven(input.label)) report([...inside, 'label'], 'BASE_TYPE_BAD_VALUE', 'The label stands outside.');
  checkInput(report, input, inside, customIds);
}

// Deprecated, still taken: a row with one text input, which then has its own label.
function checkLegacyRow(report: Report, row: Json, path: Path, customIds: Set<unknown>): void {
  checkLength(report, [...path, 'components'], row.components ?? [], 1, 1);
  for (const [index, value] of asList(row.components).entries()) {
    const input = asRecord(value);
    const inside = [...path, 'components', index];
    checkOneOf(report, [...inside, 'type'], input.type ?? 0, [TextInput]);
    checkRequiredText(report, [...inside, 'label'], input.label, 45);
    checkInput(report, input, inside, customIds);
  }
}

function checkInput(report: Report, input: Json, path: Path, customIds: Set<unknown>): void {
  const type = asNumber(input.type);
  checkOneOf(report, [...path, 'type'], type, IN_LABEL);
  checkRequiredText(report, [...path, 'custom_id'], input.custom_id, 100);
  checkUnique(report, [...path, 'custom_id'], input.custom_id, customIds, 'COMPONENT_CUSTOM_ID_DUPLICATED');
  if (type === TextInput) checkTextInput(report, input, path);
  if (isSelect(type)) checkSelect(report, input, path);
  if (type === RadioGroup) checkOptions(report, input, path, 2, 10);
  if (type === FileUpload) checkCounts(report, input, path, 10);
  if (type === CheckboxGroup) {
    checkOptions(report, input, path, 1, 10);
    checkInteger(report, [...path, 'max_values'], input.max_values, 1, 10);
  }
}

function checkTextInput(report: Report, input: Json, path: Path): void {
  checkOneOf(report, [...path, 'style'], input.style ?? 0, [1, 2]);
  checkInteger(report, [...path, 'min_length'], input.min_length, 0, 4000);
  checkInteger(report, [...path, 'max_length'], input.max_length, 1, 4000);
  checkLength(report, [...path, 'value'], input.value, 4000);
  checkLength(report, [...path, 'placeholder'], input.placeholder, 100);
}
