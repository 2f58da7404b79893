// The two channels between the page and main.

/** The page's calls to the desk. */
export const CALL_CHANNEL = 'tabled:call';
/** Commands chosen in the system's menu, to the page. */
export const COMMAND_CHANNEL = 'tabled:command';
