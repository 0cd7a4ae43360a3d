namespace ContentJourney.Engine.Touchpoints;

/// <summary>A property of a touchpoint: a name and its value.</summary>
internal readonly record struct PropertyPair(string Name, Scalar Value);
