namespace ContentJourney.Edge.Access;

/// <summary>The identity provider's keys could not be read, so that nobody can say whether a token is good.</summary>
internal sealed class ProviderAwayException(Exception reason) : Exception("The identity provider's keys could not be read.", reason);
