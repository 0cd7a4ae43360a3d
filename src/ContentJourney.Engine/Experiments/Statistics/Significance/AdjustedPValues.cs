namespace ContentJourney.Engine.Experiments.Statistics.Significance;

/// <summary>A fixed-horizon p-value corrected for the other comparisons of the experiment.</summary>
/// <param name="Holm">By Holm's step-down.</param>
/// <param name="BenjaminiHochberg">By Benjamini and Hochberg's step-up.</param>
public readonly record struct AdjustedPValues(double Holm, double BenjaminiHochberg);
