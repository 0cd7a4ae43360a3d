using ContentJourney.AspNetCore.Http;
using ContentJourney.Engine.Validation;

namespace ContentJourney.Edge.Delivery;

/// <summary>Why a query cannot be run.</summary>
/// <param name="WriteAsync">Answers 400 with the problem.</param>
internal sealed record QueryFault(Func<HttpContext, Task> WriteAsync)
{
    /// <summary>The <c>fetch</c> option is unknown.</summary>
    public static QueryFault SelectorNotFound { get; } = AsTheCms("Selector option not found", "The attempted 'fetch' option does not exist");

    /// <summary>A <c>filter</c> option is unknown.</summary>
    public static QueryFault FilterNotFound { get; } = AsTheCms("Filter option not found", "One of the attempted 'filter' options does not exist");

    /// <summary>A <c>sort</c> option is unknown.</summary>
    public static QueryFault SortNotFound { get; } = AsTheCms("Sort option not found", "One of the attempted 'sort' options does not exist");

    /// <summary>Values are wrong at these places.</summary>
    public static QueryFault Invalid(ErrorList errors) => new(context => Problem.InvalidAsync(context, errors));

    private static QueryFault AsTheCms(string title, string detail) =>
        new(context => Problem.WriteAsync(context, StatusCodes.Status400BadRequest, title, detail, type: "Error"));
}
