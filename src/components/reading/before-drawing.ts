/** Sets the page after the reader's choices before it is first drawn, and says that there is a script to change them. */
import { applySettings, loadSettings } from './settings.ts';

applySettings({ ...loadSettings(), reading: '' });
