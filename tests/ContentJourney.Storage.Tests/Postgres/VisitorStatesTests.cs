using ContentJourney.Engine.Visitors;
using ContentJourney.Storage.Tests.Stores;

namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What a node that is alone keeps of visitors, whatever comes in between: never less than what is stored.</summary>
public sealed class VisitorStatesTests : StatesUnderTest
{
    [Fact]
    public void Find_WhatAQuestionFound_IsThere()
    {
        Learn(Visitor, 1);

        Assert.Equal(new VisitorState(Visitor, 1), States.Find(Visitor));
        Assert.Null(States.Find(Some.Visitor()));
    }

    [Fact]
    public void Find_AnyIdOfAVisitor_IsTheLastState()
    {
        var anonymous = Some.Visitor();
        Learn(anonymous, 1);
        Learn(Visitor, 1);
        Write(2);

        Assert.Equal(new VisitorState(Visitor, 2), States.Find(anonymous));
        Assert.Equal(new VisitorState(Visitor, 2), States.Find(Visitor));

        void Learn(VisitorId id, long revision)
        {
            States.Ask();
            States.Remember(new Dictionary<Guid, VisitorState> { [id.Value] = new(Visitor, revision) });
        }
    }

    [Fact]
    public void Note_InAnyOrder_KeepsTheLaterRevision()
    {
        Learn(Visitor, 1);
        Write(3);
        Write(2);
        Learn(Visitor, 2);

        Assert.Equal(3, States.Find(Visitor)!.Value.Revision);
    }

    [Fact]
    public void Note_WhileTheFirstQuestionIsAsked_LeavesNothingOlderBehind()
    {
        States.Ask();
        Write(2);
        States.Remember(Found(Visitor, 1));

        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Note_OfARefusedWrite_ChangesNothing()
    {
        Learn(Visitor, 4);
        Write(0);

        Assert.Equal(4, States.Find(Visitor)!.Value.Revision);
    }

    [Fact]
    public void Forget_WhileAQuestionIsAsked_LeavesNothingBehind()
    {
        States.Ask();
        States.Forget();
        States.Remember(Found(Visitor, 1));

        Assert.Null(States.Find(Visitor));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Change_HoweverItEnds_ForgetsAll(bool fails)
    {
        Learn(Visitor, 1);
        var change = fails ? ValueTask.FromException<bool>(new StoreUnavailableException("away")) : ValueTask.FromResult(true);

        var failure = await Record.ExceptionAsync(async () => await States.ChangeAsync(change));

        Assert.Equal(fails, failure is StoreUnavailableException);
        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Remember_MoreThanMayBeKept_BeginsAnew()
    {
        Learn(Visitor, 1);
        for (var i = 0; i < 50; i++)
        {
            States.Ask();
            States.Remember(Enumerable.Range(0, 1_000).Select(_ => Some.Visitor()).ToDictionary(id => id.Value, id => new VisitorState(id, 1)));
        }

        Assert.Null(States.Find(Visitor));
        Learn(Visitor, 2);
        Assert.Equal(2, States.Find(Visitor)!.Value.Revision);
    }
}
