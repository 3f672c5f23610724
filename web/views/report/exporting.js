// The report as files: the row of buttons that save, print and open it, and what became of that.

import { html, nothing } from 'lit/html.js';
import { lazily } from '../../lib/lazy.js';
import { save } from '../../lib/save.js';
import '../../styles/file.css';
import '../../styles/report/exporting.css';
import '../../styles/report/print.css';
import { reportFilesWords as words } from '../../i18n/en/report-files.js';
