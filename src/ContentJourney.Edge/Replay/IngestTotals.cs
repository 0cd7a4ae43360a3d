namespace ContentJourney.Edge.Replay;

/// <summary>What became of the touchpoints sent.</summary>
internal sealed class IngestTotals
{
    private readonly List<string> _rejections = [];

    /// <summary>Stored now.</summary>
    public int Accepted { get; private set; }

    /// <summary>There before.</summary>
    public int Duplicates { get; private set; }

    /// <summary>Not kept because their visitors refused.</summary>
    public int WithoutConsent { get; private set; }

    /// <summary>What was wrong with which touchpoint.</summary>
    public IReadOnlyList<string> Rejections => _rejections;

    /// <summary>Adds the answer to a batch.</summary>
    public void Add(IngestAnswer answer)
    {
        Accepted += answer.Accepted;
        Duplicates += answer.Duplicates;
        WithoutConsent += answer.WithoutConsent;
        _rejections.AddRange(answer.Rejected.Select(rejection => $"{rejection.At}: {string.Join(", ", rejection.Errors)}"));
    }
}
