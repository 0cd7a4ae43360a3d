using ContentJourney.AspNetCore.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ContentJourney.AspNetCore.Management;

/// <summary>Answers 404 to blanks for names in the path: model binding would make nothing of them, and actions expect a name.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NamedThingsAttribute : Attribute, IAsyncResourceFilter
{
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        if (context.RouteData.Values.Values.Any(value => value is string text && string.IsNullOrWhiteSpace(text)))
        {
            await Problem.WriteAsync(context.HttpContext, StatusCodes.Status404NotFound, "There is nothing at this path", "A name in the path is blank.");
            context.Result = new EmptyResult();
            return;
        }

        await next();
    }
}
