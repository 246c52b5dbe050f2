import { Input, type PropertyBag, type SerializationContext } from 'adaptivecards';
import type { Json } from '../lib/api';

export interface PickablePerson {
  id: string;
  name: string;
  jobTitle: string;
}

/** Who can be picked, and the words; set by the page. */
export const picking = {
  people: [] as PickablePerson[],
  placeholder: '',
  nobody: '',
  remove: (name: string) => name,
};

/** An `Input.ChoiceSet` over the people of the organisation: a searchable list. */
export class PeoplePicker extends Input {
  static readonly typeName = 'Input.PeoplePicker';
  private many = false;
  private chosen: PickablePerson[] = [];
  private extra: PickablePerson[] = [];
  private hint = '';
  private box: HTMLInputElement | undefined;
  private chips: HTMLElement | undefined;
  private list: HTMLElement | undefined;
  private active = 0;

  getJsonTypeName(): string {
    return PeoplePicker.typeName;
  }

  protected override internalParse(source: PropertyBag, context: SerializationContext): void {
    super.internalParse(source, context);
    const json = source;
    this.many = json['isMultiSelect'] === true;
    this.hint = typeof json['placeholder'] === 'string' ? json['placeholder'] : '';
    const choices = Array.isArray(json['choices']) ? (json['choices'] as Json[]) : [];
    this.extra = choices.map((one) => ({
      id: String(one['value']),
      name: String(one['title']),
      jobTitle: '',
    }));
    const ids = typeof json['value'] === 'string' ? json['value'].split(',').filter(Boolean) : [];
    this.chosen = ids.map((id) => this.all().find((one) => one.id === id) ?? { id, name: id, jobTitle: '' });
  }

  get value(): string | undefined {
    return this.chosen.length > 0 ? this.chosen.map((one) => one.id).join(',') : undefined;
  }

  isSet(): boolean {
    return this.chosen.length > 0;
  }

  override focus(): void {
    this.box?.focus();
  }

  private all(): PickablePerson[] {
    const known = new Set(picking.people.map((one) => one.id));
    return [...this.extra.filter((one) => !known.has(one.id)), ...picking.people];
  }

  protected internalRender(): HTMLElement {
    const element = document.createElement('div');
    element.className = 'people-picker';
    this.chips = document.createElement('span');
    this.chips.className = 'people-picker-chips';
    const listId = `people-${Math.random().toString(36).slice(2)}`;
    this.box = document.createElement('input');
    this.box.type = 'text';
    this.box.className = 'people-picker-box';
    this.box.placeholder = this.hint || picking.placeholder;
    this.box.setAttribute('role', 'combobox');
    this.box.setAttribute('aria-autocomplete', 'list');
    this.box.setAttribute('aria-expanded', 'false');
    this.box.setAttribute('aria-controls', listId);
    if (this.label) this.box.setAttribute('aria-label', this.label);
    this.box.autocomplete = 'off';
    this.list = document.createElement('ul');
    this.list.id = listId;
    this.list.className = 'people-picker-list';
    this.list.setAttribute('role', 'listbox');
    this.list.hidden = true;
    this.box.addEventListener('input', () => this.open());
    this.box.addEventListener('focus', () => this.open());
    this.box.addEventListener('blur', () => setTimeout(() => this.close(), 120));
    this.box.addEventListener('keydown', (event) => this.key(event));
    element.append(this.chips, this.box, this.list);
    this.drawChips();
    return element;
  }

  /** The label belongs to the box to type in, not to what is around it. */
  protected override updateInputControlAriaLabelledBy(): void {
    if (this.label) this.box?.setAttribute('aria-label', this.label);
  }

  private found(): PickablePerson[] {
    const words = (this.box?.value ?? '').toLowerCase().trim();
    const ids = new Set(this.chosen.map((one) => one.id));
    return this.all()
      .filter((one) => !ids.has(one.id) && `${one.name} ${one.jobTitle}`.toLowerCase().includes(words))
      .slice(0, 8);
  }

  private open(): void {
    this.active = 0;
    this.drawList();
  }

  private close(): void {
    if (!this.list || !this.box) return;
    this.list.hidden = true;
    this.box.setAttribute('aria-expanded', 'false');
    this.box.removeAttribute('aria-activedescendant');
  }

  private key(event: KeyboardEvent): void {
    const found = this.found();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.active = (this.active + step + found.length) % Math.max(found.length, 1);
      this.drawList();
    } else if (event.key === 'Enter' && this.list && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      const person = found[this.active];
      if (person) this.pick(person);
    } else if (event.key === 'Escape' && this.list && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Backspace' && this.box?.value === '' && this.chosen.length > 0) {
      this.chosen.pop();
      this.changed();
    }
  }

  private pick(person: PickablePerson): void {
    this.chosen = this.many ? [...this.chosen, person] : [person];
    if (this.box) this.box.value = '';
    this.changed();
    this.close();
  }

  private changed(): void {
    this.drawChips();
    this.valueChanged();
  }

  private drawChips(): void {
    if (!this.chips || !this.box) return;
    this.chips.replaceChildren(
      ...this.chosen.map((person) => {
        const chip = document.createElement('span');
        chip.className = 'people-picker-chip';
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.textContent = '×';
        remove.setAttribute('aria-label', picking.remove(person.name));
        remove.addEventListener('click', () => {
          this.chosen = this.chosen.filter((one) => one.id !== person.id);
          this.changed();
          this.box?.focus();
        });
        chip.append(person.name, remove);
        return chip;
      }),
    );
    this.box.placeholder = this.chosen.length > 0 ? '' : this.hint || picking.placeholder;
  }

  private drawList(): void {
    const { list, box } = this;
    if (!list || !box) return;
    const found = this.found();
    const options = found.map((person, index) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${index}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', String(index === this.active));
      const name = document.createElement('span');
      name.textContent = person.name;
      const job = document.createElement('small');
      job.textContent = person.jobTitle;
      option.append(name, job);
      option.addEventListener('mousedown', (event) => {
        event.preventDefault();
        this.pick(person);
      });
      return option;
    });
    if (options.length === 0) {
      const none = document.createElement('li');
      none.className = 'people-picker-none';
      none.textContent = picking.nobody;
      list.replaceChildren(none);
    } else {
      list.replaceChildren(...options);
      box.setAttribute('aria-activedescendant', `${list.id}-${this.active}`);
    }
    list.hidden = false;
    box.setAttribute('aria-expanded', 'true');
    list.scrollIntoView({ block: 'nearest' });
  }
}
