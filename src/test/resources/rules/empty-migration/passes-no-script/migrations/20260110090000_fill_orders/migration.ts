export const run = () => undefined;
