namespace ContentJourney.Engine.Experiments.Metrics;

/// <summary>What a metric measures of each visitor after exposure.</summary>
public enum MetricKind
{
    /// <summary>Whether a touchpoint matches.</summary>
    Conversion,

    /// <summary>Whether a later stage is reached than that at exposure.</summary>
    Progress,

    /// <summary>The sum of the values of touchpoints that match; 0 without any.</summary>
    Sum,

    /// <summary>The time from exposure to the first touchpoint that matches, of the visitors who have one.</summary>
    Time,
}
