// The page's one entry: each component registers itself when its module loads.
import './components/app.js';
