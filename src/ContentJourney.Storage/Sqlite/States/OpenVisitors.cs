using System.Diagnostics.CodeAnalysis;
using ContentJourney.Engine.Visitors;

namespace ContentJourney.Storage.Sqlite.States;

/// <summary>
/// What the writer's open transaction has made of visitors, in its order: nobody else sees it before the commit. For the writer's thread alone.
/// </summary>
internal sealed class OpenVisitors
{
    private readonly KnownVisitors _changed = new();
    private readonly HashSet<long> _forgotten = [];
    private readonly List<Step> _steps = [];

    /// <summary>Finds a visitor whom the transaction has changed.</summary>
    public bool TryFind(VisitorId id, [NotNullWhen(true)] out KnownVisitor? visitor) => _changed.TryFind(id, out visitor);

    /// <summary>The visitor as the transaction has it, where it knows more than what was stored before; null: SQLite must be asked.</summary>
    public KnownVisitor? Of(KnownVisitor stored) =>
        _forgotten.Contains(stored.Number) ? null : _changed.TryFind(stored.Number, out var changed) ? changed : stored;

    /// <summary>Notes how a visitor is now.</summary>
    public void Set(VisitorId id, KnownVisitor visitor)
    {
        _changed.Set(id, visitor);
        _steps.Add(new Step(id, visitor, visitor.Number));
    }

    /// <summary>Notes that nothing is known of a visitor any more, and that the number may be another's.</summary>
    public void Forget(long number)
    {
        _changed.Forget(number);
        _forgotten.Add(number);
        _steps.Add(new Step(default, null, number));
    }

    /// <summary>Does to visitors in memory what the transaction did.</summary>
    /// <param name="visitors">The visitors as they were before it.</param>
    /// <param name="keep">Takes in a visitor.</param>
    public void ApplyTo(KnownVisitors visitors, Action<VisitorId, KnownVisitor> keep)
    {
        foreach (var step in _steps)
        {
            if (step.Visitor is null)
            {
                visitors.Forget(step.Number);
            }
            else
            {
                keep(step.Id, step.Visitor);
            }
        }
    }

    /// <summary>Begins with the next transaction.</summary>
    public void Clear()
    {
        _changed.Clear();
        _forgotten.Clear();
        _steps.Clear();
    }

    private readonly record struct Step(VisitorId Id, KnownVisitor? Visitor, long Number);
}
