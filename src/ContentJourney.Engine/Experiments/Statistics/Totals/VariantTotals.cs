namespace ContentJourney.Engine.Experiments.Statistics.Totals;

/// <summary>Who was exposed to one variant.</summary>
/// <param name="Alias">The variant's alias.</param>
/// <param name="Weight">Its share of visitors relative to the others', positive.</param>
/// <param name="Visitors">How many were exposed, 0 or more.</param>
public sealed record VariantTotals(string Alias, double Weight, long Visitors);
