using ContentJourney.Engine.Validation;

namespace ContentJourney.Engine.Tests.Validation;

public sealed class ErrorListTests
{
    [Fact]
    public void Add_EmptyPath_NamesTheWholeBody()
    {
        var errors = new ErrorList();
        errors.Add("", "is no object");
        Assert.Equal([(ErrorList.Root, "is no object")], errors.Errors);
    }

    [Fact]
    public void Add_BeyondCapacity_IsFoundButNotKept()
    {
        var errors = new ErrorList();
        for (var index = 0; index < ErrorList.Capacity + 5; index++)
        {
            errors.Add($"stages[{index}]", "is wrong");
        }

        Assert.Equal(ErrorList.Capacity, errors.Count);
        Assert.Equal(ErrorList.Capacity + 5, errors.Found);
    }

    [Fact]
    public void ToDictionary_SamePath_KeepsEveryMessageInOrder()
    {
        var errors = new ErrorList();
        errors.Add("a", "first");
        errors.Add("b", "other");
        errors.Add("a", "second");
        Assert.Equal(["first", "second"], errors.ToDictionary()["a"]);
        Assert.Equal(["other"], errors.ToDictionary()["b"]);
    }
}
