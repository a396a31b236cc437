/** The version that the server and the command give themselves: that of package.json. */
export const version = '0.1.0';
