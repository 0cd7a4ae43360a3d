using ContentJourney.Engine.Rules.Matching;
using ContentJourney.Engine.Rules.Scores;
using ContentJourney.Engine.Touchpoints;

namespace ContentJourney.Engine.Rules;

/// <summary>What conditions and scores are evaluated on: one visitor at one instant.</summary>
internal readonly ref struct Evaluation
{
    // Shorter ones are summed up as fast as anything could be remembered of them.
    private const int LongHistory = 512;

    private readonly TouchpointHistory _history;
    private readonly ScoreRule[] _scores;
    private readonly Span<ScoreCell> _cells;

    /// <param name="ruleSet">The rules.</param>
    /// <param name="history">The history, of the same vocabulary.</param>
    /// <param name="traits">What the visitor declared.</param>
    /// <param name="now">The instant.</param>
    /// <param name="cells">Cleared, one for each score of the rule set.</param>
    public Evaluation(
        RuleSet ruleSet, TouchpointHistory history, IReadOnlyDictionary<string, Scalar> traits, DateTimeOffset now, Span<ScoreCell> cells)
    {
        _history = history;
        _scores = ruleSet.Scores;
        _cells = cells;
        Rows = history.RowsUpTo(now.UtcTicks);
        Traits = traits;
        Now = now.UtcTicks;
    }

    public long Now { get; }

    public IReadOnlyDictionary<string, Scalar> Traits { get; }

    /// <summary>How many rows count: those up to now.</summary>
    public int Rows { get; }

    public HistoryColumns Columns => _history.Columns;

    /// <summary>The number of rows up to an instant, that one included.</summary>
    public int RowsUpTo(long ticks) => _history.RowsUpTo(ticks);

    /// <summary>Whether scores may be estimated first: the history is long, and somebody remembers what its first rows gave.</summary>
    public bool MayEstimate => Rows >= LongHistory && Columns.Memo is not null;

    /// <summary>A score of the rule set to the bit, computed when first asked for.</summary>
    public double Score(int index)
    {
        ref var cell = ref _cells[index];
        if (!cell.Known || cell.Error != 0)
        {
            cell = ScoreCell.Exact(_scores[index].Value(this));
        }

        return cell.Value;
    }

    /// <summary>Whether a score of the rule set is at least a number; the same as that of the exact score.</summary>
    public bool ScoreIsAtLeast(int index, double bound)
    {
        ref var cell = ref _cells[index];
        if (!cell.Known)
        {
            cell = _scores[index].Look(this);
        }

        return cell.IsAtLeast(bound) ?? Score(index) >= bound;
    }
}
