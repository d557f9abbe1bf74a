import { ComponentType } from 'discord-api-types/v10';
import {
  checkGiven,
  checkInteger,
  checkLength,
  checkRequiredText,
  checkUnique,
  type Report,
} from './checks.ts';
import { asList, asNumber, asRecord, isGiven, type Json, type Path } from './json.ts';

/** String, user, role, mentionable and channel menus. */
export function isSelect(type: number): boolean {
  return type === ComponentType.StringSelect || (type >= 5 && type <= 8);
}

/** Notes what a select menu breaks, in a message or in a modal. */
export function checkSelect(report: Report, menu: Json, path: Path): void {
  checkGiven(report, [...path, 'custom_id'], menu.custom_id);
  checkLength(report, [...path, 'placeholder'], menu.placeholder, 150);
  checkCounts(report, menu, path, 25);
  if (menu.type === ComponentType.StringSelect) checkStringOptions(report, menu, path);
}

function checkStringOptions(report: Report, menu: Json, path: Path): void {
  const options = asList(menu.options);
  checkOptions(report, menu, path, 1, 25);
  if (asNumber(menu.max_values) > options.length) {
    report(
      [...path, 'max_values'],
      'BASE_TYPE_BAD_VALUE',
      'max_values may not exceed the number of options.',
    );
  }
  const preselected = options.filter((option) => asRecord(option).default === true).length;
  if (preselected > (isGiven(menu.max_values) ? asNumber(menu.max_values) : 1)) {
    report([...path, 'options'], 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default options');
  }
}

/** Notes what the bounds of a choice break: neither above `most`, nor the lower above the upper. */
export function checkCounts(report: Report, choice: Json, path: Path, most: number): void {
  checkInteger(report, [...path, 'min_values'], choice.min_values, 0, most);
  checkInteger(report, [...path, 'max_values'], choice.max_values, 1, most);
  if (asNumber(choice.min_values) > (isGiven(choice.max_values) ? asNumber(choice.max_values) : 1)) {
    report([...path, 'min_values'], 'BASE_TYPE_BAD_VALUE', 'min_values may not exceed max_values.');
  }
}

/** Notes what the options of a menu, a radio group or a group of boxes break. */
export function checkOptions(report: Report, choice: Json, path: Path, min: number, max: number): void {
  const inside = [...path, 'options'];
  if (checkGiven(report, inside, choice.options)) checkLength(report, inside, choice.options, max, min);
  const values = new Set<unknown>();
  for (const [index, value] of asList(choice.options).entries()) {
    const option = asRecord(value);
    checkRequiredText(report, [...inside, index, 'label'], option.label, 100);
    checkRequiredText(report, [...inside, index, 'value'], option.value, 100);
    checkLength(report, [...inside, index, 'description'], option.description, 100);
    const code = 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED';
    checkUnique(report, [...inside, index, 'value'], option.value, values, code);
  }
}
