using ContentJourney.AspNetCore.Tests.Hosting;
using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>States in the memory of a node that has just found itself alone.</summary>
public abstract class StatesUnderTest
{
    private readonly NodePresence _node;

    protected StatesUnderTest()
    {
        _node = new NodePresence(Clock, NodeTimes.Default);
        States = new VisitorStates(_node, Clock);
        Look();
    }

    private protected TestClock Clock { get; } = new(Some.Now);

    private protected VisitorStates States { get; }

    protected VisitorId Visitor { get; } = Some.Visitor();

    protected static IReadOnlyDictionary<Guid, VisitorState> Found(VisitorId visitor, long revision) =>
        new Dictionary<Guid, VisitorState> { [visitor.Value] = new(visitor, revision) };

    protected void Learn(VisitorId visitor, long revision)
    {
        States.Ask();
        States.Remember(Found(visitor, revision));
    }

    protected void Write(long revision) => States.Note(new VisitorWriteResult(Visitor, revision, []));

    protected void Look() => _node.Looked(Clock.GetTimestamp(), isAlone: true);
}
