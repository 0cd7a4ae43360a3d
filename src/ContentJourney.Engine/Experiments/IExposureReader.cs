namespace ContentJourney.Engine.Experiments;

/// <summary>Reads who was exposed to an experiment.</summary>
public interface IExposureReader
{
    /// <summary>
    /// Every visitor who was exposed, with the whole history, as they come; those who have refused since what taking part needs are left out. Reads in
    /// steps, each of its own instant, and keeps no more than a step in memory.
    /// </summary>
    /// <param name="experiment">Alias of the experiment.</param>
    /// <param name="version">The version of the experiment that assigned them.</param>
    /// <param name="cancellationToken">Ends it.</param>
    IAsyncEnumerable<ExposedVisitor> ReadAsync(string experiment, int version, CancellationToken cancellationToken);
}
