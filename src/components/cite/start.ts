import { href } from '../href.ts';
import { startCiting } from './citing.ts';
import { addClauseButtons } from './clause-buttons.ts';
import { canCopy } from './clipboard.ts';
import { checkQuote } from './quote-check.ts';
import { addRowButtons } from './row-buttons.ts';
import { showToolbarForSelection } from './selection.ts';

for (const tools of document.querySelectorAll<HTMLElement>('.cite')) startCiting(tools);
addClauseButtons();
if (canCopy) addRowButtons();
showToolbarForSelection();
checkQuote(href('/log/'));
