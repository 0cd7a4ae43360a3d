namespace ContentJourney.Engine.Touchpoints;

/// <summary>What the first rows of a history give to a score, as of an instant.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="At">The instant, in ticks.</param>
/// <param name="Sum">The points, decayed until then.</param>
/// <param name="Magnitude">The same with every part taken as positive: what rounding errors are measured by.</param>
/// <param name="DayEnd">When the day of the last part ends.</param>
/// <param name="Left">What may still be given on that day.</param>
internal readonly record struct DecayingSum(int Rows, long At, double Sum, double Magnitude, long DayEnd, double Left);
