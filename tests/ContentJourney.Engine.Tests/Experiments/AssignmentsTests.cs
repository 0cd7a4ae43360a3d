using ContentJourney.Engine.Experiments;
using ContentJourney.Engine.Tests.Memory;

namespace ContentJourney.Engine.Tests.Experiments;

public sealed class AssignmentsTests
{
    [Fact]
    public void Of_StoredAssignment_IsFoundWithoutAllocating()
    {
        IReadOnlyList<Assignment> assignments = [.. Enumerable.Range(0, 5).Select(i => new Assignment($"e{i}", "b", 1, default))];
        Assignment? found = null;

        Assert.Equal(0, Allocated.By(calls: 100, () => found = Assignments.Of(assignments, "e4")));
        Assert.Same(assignments[4], found);
        Assert.Null(Assignments.Of(assignments, "absent"));
    }

    [Fact]
    public void Add_NothingNew_IsTheSameInstance()
    {
        IReadOnlyList<Assignment> stored = [new("e", "b", 1, default) { ExposedAt = default(DateTimeOffset), ExposedStage = "s" }];

        Assert.Same(stored, Assignments.Add(stored, []));
        Assert.Same(stored, Assignments.Add(stored, [new("e", "control", 2, default)]));
        Assert.Same(stored, Assignments.Join(stored, [new("e", "control", 1, default)]));
    }
}
