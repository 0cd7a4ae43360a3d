using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Postgres.Nodes;
using ContentJourney.Storage.Postgres.States;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What a node that is alone keeps of visitors, whatever comes in between: never less than what is stored.</summary>
public sealed class VisitorStatesTests
{
    private readonly NodeClock _clock = new();
    private readonly VisitorId _visitor = Some.Visitor();
    private readonly NodePresence _node;
    private readonly VisitorStates _states;

    public VisitorStatesTests()
    {
        _node = new NodePresence(_clock, NodeTimes.Default);
        _states = new VisitorStates(_node, _clock);
        Look();
    }

    [Fact]
    public void Find_WhatAQuestionFound_IsThere()
    {
        Learn(_visitor, 1);

        Assert.Equal(new VisitorState(_visitor, 1), _states.Find(_visitor));
        Assert.Null(_states.Find(Some.Visitor()));
    }

    [Fact]
    public void Find_AnyIdOfAVisitor_IsTheLastState()
    {
        var anonymous = Some.Visitor();
        Learn(anonymous, 1);
        Learn(_visitor, 1);
        Write(2);

        Assert.Equal(new VisitorState(_visitor, 2), _states.Find(anonymous));
        Assert.Equal(new VisitorState(_visitor, 2), _states.Find(_visitor));

        void Learn(VisitorId id, long revision)
        {
            _states.Ask();
            _states.Remember(new Dictionary<Guid, VisitorState> { [id.Value] = new(_visitor, revision) });
        }
    }

    [Fact]
    public void Note_InAnyOrder_KeepsTheLaterRevision()
    {
        Learn(_visitor, 1);
        Write(3);
        Write(2);
        Learn(_visitor, 2);

        Assert.Equal(3, _states.Find(_visitor)!.Value.Revision);
    }

    [Fact]
    public void Note_WhileTheFirstQuestionIsAsked_LeavesNothingOlderBehind()
    {
        _states.Ask();
        Write(2);
        _states.Remember(Found(_visitor, 1));

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Note_WhileALaterQuestionBeginsAnew_LeavesNothingOlderBehind()
    {
        Learn(_visitor, 1);
        _clock.Pass(0.6);
        _states.Ask();
        Look();
        Write(2);
        _states.Remember(Found(_visitor, 1));

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Note_OfARefusedWrite_ChangesNothing()
    {
        Learn(_visitor, 4);
        Write(0);

        Assert.Equal(4, _states.Find(_visitor)!.Value.Revision);
    }

    [Fact]
    public void Forget_WhileAQuestionIsAsked_LeavesNothingBehind()
    {
        _states.Ask();
        _states.Forget();
        _states.Remember(Found(_visitor, 1));

        Assert.Null(_states.Find(_visitor));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_HoweverItEnds_ForgetsAll(bool fails)
    {
        Learn(_visitor, 1);
        var change = fails ? ValueTask.FromException<bool>(new StoreUnavailableException("away")) : ValueTask.FromResult(true);

        var failure = await Record.ExceptionAsync(async () => await _states.ChangeAsync(change));

        Assert.Equal(fails, failure is StoreUnavailableException);
        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Find_WhenItIsTimeToLook_AsksAndKeeps()
    {
        Learn(_visitor, 1);
        _clock.Pass(0.3);
        Assert.Null(_states.Find(_visitor));

        Look();

        Assert.Equal(1, _states.Find(_visitor)!.Value.Revision);
    }

    [Fact]
    public void Find_AfterATimeNotAlone_HasForgottenAll()
    {
        Learn(_visitor, 1);
        _clock.Pass(0.6);
        Look();

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Question_BegunInAnEarlierTimeAlone_LeavesNothingBehind()
    {
        _states.Ask();
        _clock.Pass(0.6);
        _states.Remember(Found(_visitor, 1));
        Look();

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Question_ThatLooksAround_IsKept()
    {
        _clock.Pass(0.6);
        _states.Ask();
        Look();
        _states.Remember(Found(_visitor, 1));

        Assert.Equal(1, _states.Find(_visitor)!.Value.Revision);
    }

    [Fact]
    public void Question_WhileNotAlone_LeavesNothingBehind()
    {
        _clock.Pass(0.6);
        Learn(_visitor, 1);

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Find_AfterAMinute_AsksAgain_ForWhatWasChangedByHand()
    {
        Learn(_visitor, 1);
        for (var seconds = 0.0; seconds < 61; seconds += 0.4)
        {
            _clock.Pass(0.4);
            Look();
        }

        Assert.Null(_states.Find(_visitor));
    }

    [Fact]
    public void Remember_MoreThanMayBeKept_BeginsAnew()
    {
        Learn(_visitor, 1);
        for (var i = 0; i < 50; i++)
        {
            _states.Ask();
            _states.Remember(Enumerable.Range(0, 1_000).Select(_ => Some.Visitor()).ToDictionary(id => id.Value, id => new VisitorState(id, 1)));
        }

        Assert.Null(_states.Find(_visitor));
        Learn(_visitor, 2);
        Assert.Equal(2, _states.Find(_visitor)!.Value.Revision);
    }

    private static Dictionary<Guid, VisitorState> Found(VisitorId visitor, long revision) =>
        new() { [visitor.Value] = new VisitorState(visitor, revision) };

    private void Learn(VisitorId visitor, long revision)
    {
        _states.Ask();
        _states.Remember(Found(visitor, revision));
    }

    private void Write(long revision) => _states.Note(new VisitorWriteResult(_visitor, revision, []));

    private void Look() => _node.Looked(_clock.GetTimestamp(), isAlone: true);
}
