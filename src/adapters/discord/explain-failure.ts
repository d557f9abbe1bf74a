import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js';

/** Why Discord could not be reached or refused us, as a sentence for whoever hosts the bot. Holds no secret. */
export function explainFailure(error: unknown): string {
  const isTokenError =
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    (error instanceof DiscordAPIError && error.status === 401);
  if (isTokenError) {
    return 'Discord refuses the token. Copy it again from the Bot page of your application into DISCORD_TOKEN.';
  }
  if (error instanceof DiscordAPIError) return `Discord refused: ${error.message} (code ${error.code}).`;
  if (error instanceof HTTPError)
    return `Discord answered with an error of its own (${error.status}). Try again later.`;
  const reason =
    error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error);
  return `Discord could not be reached (${reason}). Check the connection, and DISCORD_API if you have set it.`;
}
