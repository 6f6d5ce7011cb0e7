/** The wire protocol's number. A change to any message schema needs a new one; an older client is told to reload. */
export const PROTOCOL_VERSION = 7;
