namespace ContentJourney.Benchmarks.Ingest;

/// <summary>Who sends a hundred touchpoints in one request, and of whom.</summary>
internal enum IngestForm
{
    /// <summary>A website, of one visitor, with the visitor's token.</summary>
    Token,

    /// <summary>A server with its key, of twenty known customers.</summary>
    Customers,
}
