/** Applies the saved settings before first paint; `data-reading` says that scripts run. */
import { applySettings, loadSettings } from './settings.ts';

applySettings({ ...loadSettings(), reading: '' });
