namespace ContentJourney.Storage.Tests.Postgres;

/// <summary>What a node that is alone keeps of visitors as time passes: nothing from before a time in which it may not have been.</summary>
public sealed class AloneTimeTests : StatesUnderTest
{
    [Fact]
    public void Find_WhenItIsTimeToLook_AsksAndKeeps()
    {
        Learn(Visitor, 1);
        Clock.Advance(TimeSpan.FromSeconds(0.3));
        Assert.Null(States.Find(Visitor));

        Look();

        Assert.Equal(1, States.Find(Visitor)!.Value.Revision);
    }

    [Fact]
    public void Find_AfterATimeNotAlone_HasForgottenAll()
    {
        Learn(Visitor, 1);
        Clock.Advance(TimeSpan.FromSeconds(0.6));
        Look();

        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Question_BegunInAnEarlierTimeAlone_LeavesNothingBehind()
    {
        States.Ask();
        Clock.Advance(TimeSpan.FromSeconds(0.6));
        States.Remember(Found(Visitor, 1));
        Look();

        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Question_ThatLooksAround_IsKept()
    {
        Clock.Advance(TimeSpan.FromSeconds(0.6));
        States.Ask();
        Look();
        States.Remember(Found(Visitor, 1));

        Assert.Equal(1, States.Find(Visitor)!.Value.Revision);
    }

    [Fact]
    public void Question_WhileNotAlone_LeavesNothingBehind()
    {
        Clock.Advance(TimeSpan.FromSeconds(0.6));
        Learn(Visitor, 1);

        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Find_AfterAMinute_AsksAgain_ForWhatWasChangedByHand()
    {
        Learn(Visitor, 1);
        for (var seconds = 0.0; seconds < 61; seconds += 0.4)
        {
            Clock.Advance(TimeSpan.FromSeconds(0.4));
            Look();
        }

        Assert.Null(States.Find(Visitor));
    }

    [Fact]
    public void Note_WhileALaterQuestionBeginsAnew_LeavesNothingOlderBehind()
    {
        Learn(Visitor, 1);
        Clock.Advance(TimeSpan.FromSeconds(0.6));
        States.Ask();
        Look();
        Write(2);
        States.Remember(Found(Visitor, 1));

        Assert.Null(States.Find(Visitor));
    }
}
