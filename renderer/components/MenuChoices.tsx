/** One of several in a context menu: under a label, or in a submenu of its own. */
import { ChevronRight } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import menu from './menu.module.css';

interface MenuChoicesProps<Choice extends string> {
  readonly label: string;
  /** What holds now; it need not be among the choices. */
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly nameOf: (choice: Choice) => string;
  readonly onChoose: (choice: Choice) => void;
}

/** The choices under their label. */
export function MenuChoices<Choice extends string>(props: MenuChoicesProps<Choice>) {
  return (
    <>
      <ContextMenu.Label className={menu.label}>{props.label}</ContextMenu.Label>
      <Choices {...props} />
    </>
  );
}

/** The choices behind an item that opens them. */
export function SubmenuOfChoices<Choice extends string>(props: MenuChoicesProps<Choice>) {
  const { label } = props;
  return (
    <ContextMenu.Sub>
      <ContextMenu.SubTrigger className={menu.item}>
        {label}
        <ChevronRight size={15} aria-hidden className={`mirrored ${menu.more ?? ''}`} />
      </ContextMenu.SubTrigger>
      <ContextMenu.Portal>
        <ContextMenu.SubContent className={menu.menu} aria-label={label}>
          <Choices {...props} />
        </ContextMenu.SubContent>
      </ContextMenu.Portal>
    </ContextMenu.Sub>
  );
}

function Choices<Choice extends string>(props: MenuChoicesProps<Choice>) {
  const { value, choices, nameOf, onChoose } = props;
  return (
    <ContextMenu.RadioGroup value={value}>
      {choices.map((choice) => (
        <ContextMenu.RadioItem
          key={choice}
          value={choice}
          className={menu.item}
          onSelect={() => onChoose(choice)}
        >
          {nameOf(choice)}
        </ContextMenu.RadioItem>
      ))}
    </ContextMenu.RadioGroup>
  );
}
