using ContentJourney.Engine.Journeys;

namespace ContentJourney.Engine.Touchpoints;

/// <summary>
/// The touchpoints of one visitor as they are kept in memory between requests: prepared for one
/// <see cref="JourneyVocabulary"/>, without the texts of the touchpoints. It grows by what was stored, and can be looked at
/// together with touchpoints that are not stored, or not yet. Threads may share it; one at a time gets it.
/// </summary>
public sealed class LiveHistory
{
    // Names of touchpoints that were looked at but never stored stay numbered; a history with too many is made anew.
    private const int MostIdleNames = 4096;

    // Type, channel, content, and a few properties.
    private const int NamesOfTouchpoint = 8;

    private const int MaxOnStack = 64;

    // Also what threads wait at: a lock of its own would be one more place of memory that no request has at hand.
    private readonly HistoryColumns _columns;

    // What is expected to be stored, and the rows that came with it.
    private IReadOnlyList<Touchpoint>? _expected;
    private int[] _expectedRows = [];
    private int _expectedCount;

    private LiveHistory(JourneyVocabulary vocabulary, HistoryColumns columns)
    {
        Vocabulary = vocabulary;
        _columns = columns;
    }

    /// <summary>What the history was prepared for.</summary>
    public JourneyVocabulary Vocabulary { get; }

    /// <summary>About how much memory it takes, in bytes.</summary>
    public int Bytes
    {
        get
        {
            lock (_columns)
            {
                return _columns.Bytes;
            }
        }
    }

    /// <summary>Whether it has gathered so much that is of no use that it should be prepared again.</summary>
    public bool IsWorn
    {
        get
        {
            lock (_columns)
            {
                return _columns.NameCount > (_columns.Count * NamesOfTouchpoint) + MostIdleNames;
            }
        }
    }

    /// <summary>Prepares a history; the order of <paramref name="touchpoints"/> is irrelevant and a repeated id counts once.</summary>
    public static LiveHistory Create(JourneyVocabulary vocabulary, IEnumerable<Touchpoint> touchpoints) =>
        new(vocabulary, TouchpointHistory.Prepare(vocabulary, touchpoints, remembers: true));

    /// <summary>Whether a touchpoint of that id is there.</summary>
    public bool Has(string id)
    {
        var digest = IdDigest.Of(id);
        lock (_columns)
        {
            TakeBack();
            return _columns.Has(digest);
        }
    }

    /// <summary>
    /// Takes in touchpoints that are about to be stored, while the history is at hand: <see cref="Add"/> of the same list has nothing more to do.
    /// Until then they are not there for anybody: whoever looks meanwhile takes them back.
    /// </summary>
    public void Expect(IReadOnlyList<Touchpoint> touchpoints)
    {
        lock (_columns)
        {
            TakeBack();
            _expectedRows = _expectedRows.Length < touchpoints.Count ? new int[touchpoints.Count] : _expectedRows;
            _expected = touchpoints;
            AddFresh(touchpoints, _expectedRows, ref _expectedCount);
        }
    }

    /// <summary>Adds touchpoints for good; those whose ids are there are left out.</summary>
    public void Add(IReadOnlyList<Touchpoint> touchpoints)
    {
        lock (_columns)
        {
            if (ReferenceEquals(_expected, touchpoints))
            {
                (_expected, _expectedCount) = (null, 0);
                return;
            }

            TakeBack();
            for (var i = 0; i < touchpoints.Count; i++)
            {
                AddFresh(touchpoints[i]);
            }
        }
    }

    /// <summary>Looks at the history with further touchpoints, which are gone again afterwards.</summary>
    /// <param name="further">Touchpoints; those whose ids are there are left out.</param>
    /// <param name="look">Gets the history, which must not be used after it returns. Nobody else has it in the meantime: be quick.</param>
    public TResult With<TResult>(IReadOnlyList<Touchpoint> further, Func<TouchpointHistory, TResult> look)
    {
        Span<int> rows = further.Count <= MaxOnStack ? stackalloc int[further.Count] : new int[further.Count];
        lock (_columns)
        {
            TakeBack();
            var added = 0;
            try
            {
                AddFresh(further, rows, ref added);
                return look(new TouchpointHistory(Vocabulary, _columns));
            }
            finally
            {
                TakeOut(rows[..added]);
            }
        }
    }

    /// <summary>Looks at the history as it would be without touchpoints, which are there again afterwards.</summary>
    /// <param name="some">Touchpoints; those whose ids are not there are left out.</param>
    /// <param name="look">Gets the history, which must not be used after it returns. Nobody else has it in the meantime: be quick.</param>
    public TResult Without<TResult>(IReadOnlyList<Touchpoint> some, Func<TouchpointHistory, TResult> look)
    {
        var removed = new List<Touchpoint>(some.Count);
        lock (_columns)
        {
            TakeBack();
            try
            {
                // The last first: what they share with nobody is free again then.
                for (var i = some.Count - 1; i >= 0; i--)
                {
                    var row = _columns.RowOf(IdDigest.Of(some[i].Id));
                    if (row >= 0)
                    {
                        _columns.Remove(row);
                        removed.Add(some[i]);
                    }
                }

                return look(new TouchpointHistory(Vocabulary, _columns));
            }
            finally
            {
                for (var i = removed.Count - 1; i >= 0; i--)
                {
                    AddFresh(removed[i]);
                }
            }
        }
    }

    private void TakeBack()
    {
        TakeOut(_expectedRows.AsSpan(0, _expectedCount));
        (_expected, _expectedCount) = (null, 0);
    }

    // The last first: each may have moved those that came before it.
    private void TakeOut(ReadOnlySpan<int> rows)
    {
        for (var i = rows.Length - 1; i >= 0; i--)
        {
            _columns.Remove(rows[i]);
        }
    }

    // Notes the rows of those that were not there.
    private void AddFresh(IReadOnlyList<Touchpoint> touchpoints, Span<int> rows, ref int added)
    {
        for (var i = 0; i < touchpoints.Count; i++)
        {
            var row = AddFresh(touchpoints[i]);
            if (row >= 0)
            {
                rows[added++] = row;
            }
        }
    }

    private int AddFresh(Touchpoint touchpoint)
    {
        var id = IdDigest.Of(touchpoint.Id);
        return _columns.Has(id) ? -1 : _columns.Add(touchpoint, id);
    }
}
