using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;

namespace ContentJourney.AspNetCore.Management;

/// <summary>A refusal as a problem document.</summary>
internal sealed class ProblemAnswer(Refusal refusal) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (status, title) = refusal.Kind switch
        {
            RefusalKind.Invalid => (StatusCodes.Status400BadRequest, "The request is invalid"),
            RefusalKind.NotFound => (StatusCodes.Status404NotFound, "There is no such thing"),
            RefusalKind.Outdated => (StatusCodes.Status412PreconditionFailed, "It was changed meanwhile"),
            _ => (StatusCodes.Status409Conflict, "The change conflicts with what is there"),
        };
        return Problem.WriteAsync(httpContext, status, title, refusal.Detail, refusal.Errors);
    }
}
